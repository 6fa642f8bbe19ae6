package org.alongside.standards;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alongside.platform.definitions.BodyCheck;
import tools.jackson.databind.JsonNode;

/** What the schema of a standard cannot say: names used once, stages that are there, clocks where there is a period. */
public final class StandardCheck implements BodyCheck {
    @Override
    public String kind() {
        return Standard.KIND;
    }

    @Override
    public void check(JsonNode body, Wrong wrong) {
        var stages = body.get("stages");
        var all = new HashSet<String>();
        for (var stage : stages) all.add(stage.get("id").asString());
        Map<String, Set<String>> asked = new HashMap<>();
        for (int s = 0; s < stages.size(); s++) {
            var stage = stages.get(s);
            var at = "/stages/" + s;
            var id = stage.get("id").asString();
            if (asked.containsKey(id)) wrong.at(at + "/id", "there is a stage '%s' already".formatted(id));
            var after = stage.path("after").asString("");
            if (!after.isEmpty() && !asked.containsKey(after))
                wrong.at(at + "/after", "there is no stage '%s' before this one".formatted(after));
            var ids = new HashSet<>(asked.getOrDefault(after, Set.of()));
            requirements(stage, at, ids, all, wrong);
            asked.put(id, ids);
        }
    }

    private static void requirements(JsonNode stage, String at, Set<String> ids, Set<String> stages, Wrong wrong) {
        known(stages, stage.path("period").path("stage"), at + "/period/stage", wrong);
        var requirements = stage.get("requirements");
        for (int r = 0; r < requirements.size(); r++) {
            var requirement = requirements.get(r);
            var place = at + "/requirements/" + r;
            var id = requirement.get("id").asString();
            if (!ids.add(id)) wrong.at(place + "/id", "there is a requirement '%s' already".formatted(id));
            var rule = requirement.get("rule");
            if (rule.get("kind").asString().equals("provisional"))
                known(stages, rule.get("stage"), place + "/rule/stage", wrong);
            if (rule.has("every_months") && !stage.has("period"))
                wrong.at(place + "/rule/every_months", "a clock needs a stage with a period, to start from");
        }
    }

    private static void known(Set<String> stages, JsonNode named, String at, Wrong wrong) {
        if (named.isString() && !stages.contains(named.asString()))
            wrong.at(at, "there is no stage '%s'".formatted(named.asString()));
    }
}
