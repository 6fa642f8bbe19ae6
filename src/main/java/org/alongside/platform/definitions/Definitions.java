package org.alongside.platform.definitions;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What holds for an agency on a day. An agency's own version goes before what comes with Alongside on the days on which
 * it holds; among several, what is in force goes before what is only proposed, then the one that started last.
 *
 * <p>Kept in memory: asking costs no statement.
 */
@Component
public class Definitions {

    private final DefinitionSet shipped;
    private final Function<UUID, DefinitionSet> own;
    private final LoadingCache<Definition, CodeList> codeLists =
            Caffeine.newBuilder().weakKeys().build(this::codeList);

    /**
     * What comes with Alongside, and nothing of any agency's own.
     *
     * @throws BadDefinition naming file, line and reason, if a file is wrong
     */
    public Definitions() {
        this(ShippedDefinitions.all(), agency -> DefinitionSet.NONE);
    }

    @Autowired
    Definitions(OwnDefinitions own) {
        this(ShippedDefinitions.all(), own::of);
    }

    private Definitions(List<Definition> shipped, Function<UUID, DefinitionSet> own) {
        this.shipped = DefinitionSet.of(shipped);
        this.own = own;
    }

    /**
     * What comes with Alongside of one kind, for a command that needs no other.
     *
     * @throws BadDefinition naming file, line and reason, if a file of this kind is wrong
     */
    public static Definitions shippedOnly(String kind) {
        return new Definitions(ShippedDefinitions.some(kind, ""), agency -> DefinitionSet.NONE);
    }

    /**
     * What comes with Alongside of one kind whose ids start so, for a command that needs one of them and should be quick.
     *
     * @throws BadDefinition naming file, line and reason, if a file of these is wrong
     */
    public static Definitions shippedOnly(String kind, String id) {
        return new Definitions(ShippedDefinitions.some(kind, id), agency -> DefinitionSet.NONE);
    }

    /** @throws NoSuchDefinition if nothing holds on that day */
    public Definition of(String kind, String id, UUID agency, LocalDate onDate) {
        return find(kind, id, agency, onDate).orElseThrow(() -> new NoSuchDefinition(kind, id, onDate));
    }

    public Optional<Definition> find(String kind, String id, UUID agency, LocalDate onDate) {
        return own.apply(agency).holding(kind, id, onDate).or(() -> shipped.holding(kind, id, onDate));
    }

    /** The kinds of definition there are. */
    public SortedSet<String> kinds(UUID agency) {
        var kinds = new TreeSet<>(shipped.kinds());
        kinds.addAll(own.apply(agency).kinds());
        return kinds;
    }

    /** All that holds on a day, one of each id, by id. */
    public List<Definition> all(String kind, UUID agency, LocalDate onDate) {
        var ids = new TreeSet<>(shipped.ids(kind));
        ids.addAll(own.apply(agency).ids(kind));
        return ids.stream()
                .flatMap(id -> find(kind, id, agency, onDate).stream())
                .toList();
    }

    /**
     * A list to choose from, such as {@code support-types}.
     *
     * @throws NoSuchDefinition if nothing holds on that day
     */
    public CodeList codes(String id, UUID agency, LocalDate onDate) {
        return codeLists.get(of(CodeList.KIND, id, agency, onDate));
    }

    /** Every version of one definition that an agency can meet, its own last. */
    public List<Definition> versions(String kind, String id, UUID agency) {
        return Stream.concat(shipped.versions(kind, id).stream(), own.apply(agency).versions(kind, id).stream())
                .toList();
    }

    /** The latest version of each of a kind that comes with Alongside, for the command line, where no agency is at work. */
    public List<Definition> shipped(String kind) {
        return shipped.latest(kind);
    }

    /** Given names that may mean the same person, in all the languages that come with Alongside. */
    public Nicknames nicknames() {
        return Nicknames.of(shipped.latest(Nicknames.KIND));
    }

    private CodeList codeList(Definition definition) {
        return CodeList.of(definition, shipped.versions(definition.kind(), definition.id()));
    }

    /** A definition that the program needs and nobody has put in force. */
    public static final class NoSuchDefinition extends IllegalStateException {
        NoSuchDefinition(String kind, String id, LocalDate day) {
            super("No %s '%s' holds on %s. Put one in force, or ask for a day on which one holds."
                    .formatted(kind, id, day));
        }
    }
}
