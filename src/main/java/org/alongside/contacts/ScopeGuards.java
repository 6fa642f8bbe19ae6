package org.alongside.contacts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;
import org.alongside.scope.ScopeFinding;
import org.alongside.scope.ScopeGuard;
import org.alongside.scope.ScopeRules;
import org.springframework.stereotype.Component;

/** The scope guard as it holds for an agency today, read into memory once for each definition. */
@Component
public class ScopeGuards {
    private static final String ID = "wording";

    private final Definitions definitions;
    private final Clock clock;
    private final LoadingCache<Definition, ScopeGuard> guards =
            Caffeine.newBuilder().weakKeys().build(definition -> new ScopeGuard(ScopeRules.of(definition)));

    public ScopeGuards(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /** What in these words reads like something peer support is not. */
    public List<ScopeFinding> read(Actor writer, List<String> written) {
        if (written.stream().allMatch(String::isBlank)) return List.of();
        return guard(writer)
                .map(guard -> written.stream()
                        .flatMap(words -> guard.read(words).stream())
                        .toList())
                .orElse(List.of());
    }

    /** The concern of this code, as it is called today; none where the agency's own definition has dropped it. */
    public Optional<ScopeRules.Concern> concern(Actor reader, String code) {
        return guard(reader).flatMap(guard -> guard.concern(code));
    }

    private Optional<ScopeGuard> guard(Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        return definitions.find(ScopeRules.KIND, ID, actor.agency(), today).map(guards::get);
    }
}
