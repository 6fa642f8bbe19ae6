package org.alongside.platform.definitions;

import java.util.List;
import java.util.Set;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.springframework.stereotype.Component;

/**
 * Puts an agency's own definition in force, in place of the one that comes with Alongside, on the days it names. Checked
 * like every other; a wrong one changes nothing.
 */
@Component
public class PutDefinitionInForce {

    /** Kinds that all agencies share, because what rests on them looks across families or accounts. */
    private static final Set<String> SHARED = Set.of(Nicknames.KIND);

    private final Db db;
    private final Ids ids;
    private final OwnDefinitionStore store;
    private final OwnDefinitions own;
    private final DefinitionReader reader = new DefinitionReader();

    PutDefinitionInForce(Db db, Ids ids, OwnDefinitionStore store, OwnDefinitions own) {
        this.db = db;
        this.ids = ids;
        this.store = store;
        this.own = own;
    }

    /**
     * @param file the name to say when something is wrong in it
     * @param text the definition, in YAML
     */
    public Outcome put(Actor administrator, String file, String text) {
        Definition definition;
        try {
            definition = reader.read(file, text, true);
        } catch (BadDefinition e) {
            return new Refused(e.problems());
        }
        if (isShared(definition.kind())) {
            return refused(file, text, "kind", "all agencies share the %s".formatted(definition.kind()));
        }
        if (!db.as(administrator, () -> store.add(ids.next(), definition, text))) {
            return refused(
                    file,
                    text,
                    "version",
                    "there has been a version %d of '%s' already; give this one a higher number"
                            .formatted(definition.version(), definition.id()));
        }
        own.learn();
        return new Done(definition);
    }

    /** Whether no agency can have its own of this kind. */
    public static boolean isShared(String kind) {
        return SHARED.contains(kind);
    }

    private static Refused refused(String file, String text, String field, String reason) {
        return new Refused(List.of(new Problem(file, Yaml.read(file, text).line("/" + field), reason)));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Done(Definition definition) implements Outcome {}

    /** Nothing was changed; every problem with its line. */
    public record Refused(List<Problem> problems) implements Outcome {}
}
