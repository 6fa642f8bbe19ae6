package org.alongside.positions;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.credentials.PathStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.programs.KeepLoad;
import org.alongside.programs.Program;
import org.alongside.programs.ProgramStore;
import org.alongside.standards.Standard;
import org.alongside.statements.Statement;
import org.springframework.stereotype.Component;

/** A manager has a job description built for a program, and edits it. Every version stays as it was saved. */
@Component
public class KeepDescription {
    private static final String SCOPE = "scope-of-practice";
    private static final String ETHICS = "code-of-ethics";
    private static final String DUTIES = "duty-kinds";

    private final Db db;
    private final Clock clock;
    private final DescriptionStore store;
    private final ProgramStore programs;
    private final KeepLoad loads;
    private final PathStore paths;
    private final Definitions definitions;

    public KeepDescription(
            Db db,
            Clock clock,
            DescriptionStore store,
            ProgramStore programs,
            KeepLoad loads,
            PathStore paths,
            Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.programs = programs;
        this.loads = loads;
        this.paths = paths;
        this.definitions = definitions;
    }

    /** What there is to choose from. */
    public record Choices(List<Program> programs, List<Standard> standards) {}

    /** @throws NotFound for anybody but managers */
    public Choices choices(Actor actor) {
        mustKeep(actor);
        return new Choices(
                db.read(actor, programs::all),
                definitions.all(Standard.KIND, actor.agency(), actor.today(clock)).stream()
                        .map(Standard::of)
                        .sorted(Comparator.comparing(Standard::title))
                        .toList());
    }

    /** What a new description would say of a program, as far as the program itself says it. */
    public record Suggestion(String title, String families, String standard) {}

    /** @throws NotFound for anybody but managers, or if there is no such program */
    public Suggestion suggest(Actor actor, UUID program) {
        mustKeep(actor);
        var limit = loads.of(actor, program).caseloadLimit();
        return db.read(
                actor,
                () -> new Suggestion(
                        programs.find(program).orElseThrow(NotFound::new).supporterTitle(),
                        limit == null ? "" : limit.toString(),
                        paths.program(program).orElseThrow(NotFound::new).standard()));
    }

    /**
     * A description to build.
     *
     * @param id made by whoever fills in the form, so that sending it twice builds it once
     * @param standard the certification that is asked; "" for none
     */
    public record Draft(UUID id, String program, String standard, PositionDraft position) {}

    /**
     * @param agency its name, as the description shall have it
     * @throws NotFound for anybody but managers
     */
    public Change<UUID> build(Actor actor, Draft draft, String agency, Words words) {
        var choices = choices(actor);
        var program = choices.programs().stream()
                .filter(one -> one.id().toString().equals(draft.program()))
                .findFirst();
        var standard = choices.standards().stream()
                .filter(one -> one.id().equals(draft.standard()))
                .findFirst();
        var wrongs = new Wrongs();
        if (program.isEmpty()) wrongs.add("program", "positions.wrong.program");
        if (!draft.standard().isEmpty() && standard.isEmpty()) wrongs.add("standard", "positions.wrong.standard");
        wrongs.addAll(wrongs(actor, program.map(Program::id), draft.position()).all());
        if (!wrongs.none()) return Change.refused(wrongs);
        var position = PositionRules.position(draft.position());
        var sections = BuiltSections.of(
                outline(actor), sources(actor, program.orElseThrow(), agency, position.title(), standard), words);
        return db.as(actor, () -> {
            store.add(draft.id(), program.orElseThrow().id());
            store.save(draft.id(), 1, position, sections);
            return Change.done(draft.id());
        });
    }

    /** @param number of the version that was edited */
    public record Edit(UUID id, int number, PositionDraft position, List<Section> sections) {}

    /**
     * Saves what was edited as the next version; what is the same as the latest makes none.
     *
     * @throws NotFound for anybody but managers, or if there is no such description
     */
    public Change<JobDescription> edit(Actor actor, Edit edit) {
        mustKeep(actor);
        var was = db.read(actor, () -> store.find(edit.id())).orElseThrow(NotFound::new);
        var wrongs = wrongs(actor, Optional.of(was.program()), edit.position())
                .addAll(PositionRules.wrongs(edit.sections()).all());
        if (!wrongs.none()) return Change.refused(wrongs);
        var position = PositionRules.position(edit.position());
        var sections = edit.sections().stream()
                .filter(section -> !section.text().isBlank())
                .toList();
        return db.as(actor, () -> {
            var now = store.find(edit.id()).orElseThrow(NotFound::new);
            if (same(now.now(), position, sections)) return Change.done(now);
            var next = edit.number() + 1;
            if (now.now().number() != edit.number() || !store.save(edit.id(), next, position, sections))
                return Change.overtaken(store.find(edit.id()).orElseThrow(NotFound::new));
            return Change.done(store.find(edit.id()).orElseThrow(NotFound::new));
        });
    }

    private static boolean same(JobDescription.Version now, Position position, List<Section> sections) {
        return PositionDraft.of(now.position()).equals(PositionDraft.of(position))
                && now.sections().equals(sections);
    }

    /** Uses it no longer, or again. @throws NotFound for anybody but managers, or if there is no such description */
    public void retire(Actor actor, UUID id, boolean retired) {
        mustKeep(actor);
        db.as(actor, () -> {
            if (store.find(id).isEmpty()) throw new NotFound();
            store.retire(id, retired);
        });
    }

    private Wrongs wrongs(Actor actor, Optional<UUID> program, PositionDraft position) {
        return PositionRules.wrongs(
                position, program.map(id -> loads.of(actor, id).caseloadLimit()).orElse(null));
    }

    private Outline outline(Actor actor) {
        return Outline.of(definitions.of(Outline.KIND, Outline.ID, actor.agency(), actor.today(clock)));
    }

    private BuiltSections.Sources sources(
            Actor actor, Program program, String agency, String title, Optional<Standard> standard) {
        var duties = definitions.codes(DUTIES, actor.agency(), actor.today(clock)).offered().stream()
                .map(Code::title)
                .toList();
        return new BuiltSections.Sources(
                program, agency, title, standard, statement(actor, SCOPE), statement(actor, ETHICS), duties);
    }

    private Optional<Statement> statement(Actor actor, String id) {
        return definitions
                .find(Statement.KIND, id, actor.agency(), actor.today(clock))
                .map(Statement::of);
    }

    private static void mustKeep(Actor actor) {
        if (!actor.is(Role.MANAGER)) throw new NotFound();
    }
}
