package org.alongside.workforce;

import java.util.List;
import java.util.Optional;
import org.alongside.platform.definitions.Definition;
import org.alongside.programs.PeerKind;

/**
 * Who is a mandated reporter unless an assignment says otherwise, as its definition has it.
 *
 * @param mandated what it means for one who is, in plain words; {@code notMandated} for one who is not
 * @param exceptions why somebody is not, in an assignment
 */
public record ReporterDuty(PeerKinds peerKinds, String mandated, String notMandated, List<Reason> exceptions) {
    static final String KIND = "reporter-duty";
    static final String ID = "default";

    public record PeerKinds(boolean family, boolean recovery) {}

    public record Reason(String code, String title) {}

    static ReporterDuty of(Definition definition) {
        return definition.as(ReporterDuty.class);
    }

    public boolean isMandated(PeerKind kind) {
        return switch (kind) {
            case FAMILY -> peerKinds.family();
            case RECOVERY -> peerKinds.recovery();
        };
    }

    public String words(boolean isMandated) {
        return isMandated ? mandated : notMandated;
    }

    public Optional<Reason> reason(String code) {
        return exceptions.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
