package org.alongside.credentials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.standards.Ahead;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Forecast;
import org.alongside.standards.Portability;
import org.alongside.standards.Standard;
import org.alongside.standards.Standard.Stage;
import org.alongside.standards.SupporterRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out where supporters are on their way, each time it is asked for: nothing of an answer is kept. */
@Component
public class SeeProgress {
    private final Db db;
    private final Clock clock;
    private final PeopleStore people;
    private final PathStore paths;
    private final CertificateStore certificates;
    private final SupporterRecords records;
    private final Definitions definitions;

    public SeeProgress(
            Db db,
            Clock clock,
            PeopleStore people,
            PathStore paths,
            CertificateStore certificates,
            SupporterRecords records,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.paths = paths;
        this.certificates = certificates;
        this.records = records;
        this.definitions = definitions;
    }

    /**
     * One supporter, and where they are; the progress is empty while no standard is chosen for them and none is known.
     *
     * @param standards all that one might work towards
     */
    public record One(PeopleStore.Someone who, Optional<Progress> progress, List<Standard> standards) {}

    /** @throws NotFound if there is no such supporter, or their standing is not the actor's to see */
    public One of(Actor actor, UUID supporter, Question question) {
        var asOf = question.asOf(today(actor));
        return db.read(actor, () -> {
            var who = people.find(supporter, asOf).orElseThrow(NotFound::new);
            var standards = standards(actor, asOf);
            var held = certificates.of(List.of(supporter));
            var record = records.of(actor, List.of(supporter), asOf, held).get(supporter);
            var path = paths.of(List.of(supporter), asOf).getOrDefault(supporter, PathStore.Path.NONE);
            if (record == null) throw new NotFound();
            var progress = WorksTowards.of(path, record, standards, asOf)
                    .map(standard -> progress(
                            who,
                            standard,
                            path,
                            held.getOrDefault(supporter, List.of()),
                            record,
                            question,
                            asOf,
                            standards));
            return new One(who, progress, standards);
        });
    }

    private static Progress progress(
            PeopleStore.Someone who,
            Standard standard,
            PathStore.Path path,
            List<Certificate> held,
            SupporterRecord recorded,
            Question question,
            LocalDate asOf,
            List<Standard> standards) {
        var standing = Standing.of(standard, held, asOf, who.supervised());
        var record = Stages.withWhatIsKept(recorded, standard, held, asOf);
        var stages = Stages.of(standard, record, asOf);
        var stage = stages.stream()
                .filter(one -> one.id().equals(question.stage()))
                .findFirst()
                .orElseGet(() -> Stages.next(standard, stages, held, record, asOf));
        var until = asOf.plusYears(Forecast.YEARS);
        var pace = question.pace();
        var ahead = pace.map(is -> Ahead.weekly(record, is.work(), is.supervision(), is.training(), asOf, until))
                .orElseGet(() -> Ahead.asInTheLast90Days(record, asOf, until));
        var planned = question.planned(record, asOf);
        return new Progress(
                who.id(),
                who.name(),
                who.own(),
                asOf,
                standard,
                stage,
                stages,
                standing,
                held,
                Evaluation.of(standard, stage, record, asOf),
                pace.orElseGet(() -> Progress.Pace.lately(record, asOf)),
                Forecast.of(standard, stage, record, ahead, asOf),
                planned == null ? null : Forecast.of(standard, stage, record, ahead.and(planned), asOf),
                elsewhere(standard, stage, question.to(), record, asOf, standards),
                path.programs().stream().findFirst().map(PathStore.Asked::title).orElse(""));
    }

    private static @Nullable Portability elsewhere(
            Standard from, Stage left, String to, SupporterRecord record, LocalDate asOf, List<Standard> standards) {
        return standards.stream()
                .filter(one -> one.id().equals(to) && !one.id().equals(from.id()))
                .findFirst()
                .map(there -> Portability.of(from, left, there, Levels.of(there).getLast(), record, asOf))
                .orElse(null);
    }

    public List<Standard> standards(Actor actor, LocalDate day) {
        return definitions.all(Standard.KIND, actor.agency(), day).stream()
                .map(Standard::of)
                .toList();
    }

    public LocalDate today(Actor actor) {
        return actor.today(clock);
    }
}
