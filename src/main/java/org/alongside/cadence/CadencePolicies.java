package org.alongside.cadence;

import java.util.Map;
import java.util.TreeMap;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;

/** The policies that come with Alongside: {@code definitions/cadence/}, by id. */
public final class CadencePolicies {
    public static final String KIND = "cadence";

    private CadencePolicies() {}

    static Map<String, CadencePolicy> shipped() {
        var policies = new TreeMap<String, CadencePolicy>();
        Definitions.shippedOnly(KIND)
                .shipped(KIND)
                .forEach(definition -> policies.put(definition.id(), of(definition)));
        return policies;
    }

    /** @throws tools.jackson.core.JacksonException if the definition passed its schema and still cannot be evaluated */
    public static CadencePolicy of(Definition definition) {
        return CadenceJson.policy(definition.id(), definition.title(), definition.body());
    }
}
