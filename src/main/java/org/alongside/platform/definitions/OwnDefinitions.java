package org.alongside.platform.definitions;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.alongside.platform.db.Db;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What agencies have put in force themselves, kept in memory and read anew in the background, so that a change made on
 * another node is known here within seconds.
 */
@Component
class OwnDefinitions implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(OwnDefinitions.class);
    private static final Duration OLD_AFTER = Duration.ofSeconds(10);
    private static final String ALL = "all";

    private final Db db;
    private final OwnDefinitionStore store;
    private final DefinitionReader reader = new DefinitionReader();
    private final Map<UUID, Optional<Definition>> read = new ConcurrentHashMap<>();
    private final AsyncLoadingCache<String, Map<UUID, DefinitionSet>> byAgency;

    OwnDefinitions(Db db, OwnDefinitionStore store) {
        this.db = db;
        this.store = store;
        this.byAgency = Caffeine.newBuilder()
                .refreshAfterWrite(OLD_AFTER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .buildAsync(all -> load());
    }

    /** Before the first request: nobody who holds a connection ever waits for this. */
    @Override
    public void afterSingletonsInstantiated() {
        byAgency.get(ALL).join();
    }

    DefinitionSet of(UUID agency) {
        return byAgency.get(ALL).join().getOrDefault(agency, DefinitionSet.NONE);
    }

    /** Reads again now, after a change that is committed; a reading under way that began before it is dropped. */
    void learn() {
        byAgency.synchronous().put(ALL, load());
    }

    private Map<UUID, DefinitionSet> load() {
        var rows = db.keeper(store::inForce);
        var sets = new HashMap<UUID, DefinitionSet>();
        rows.stream()
                .collect(groupingBy(OwnDefinitionStore.Row::agency))
                .forEach((agency, own) -> sets.put(agency, DefinitionSet.of(readable(own))));
        return sets;
    }

    private List<Definition> readable(List<OwnDefinitionStore.Row> rows) {
        return rows.stream()
                .flatMap(row -> read.computeIfAbsent(row.id(), first -> read(row)).stream())
                .toList();
    }

    /** A text that a newer Alongside no longer understands does not hold, and is not lost. */
    private Optional<Definition> read(OwnDefinitionStore.Row row) {
        try {
            return Optional.of(reader.read(row.definitionId() + ".yaml", row.text(), true));
        } catch (BadDefinition e) {
            log.error(
                    "Agency {} put a {} in force that cannot be read any more: {}",
                    row.agency(),
                    row.kind(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
