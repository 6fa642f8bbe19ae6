package org.alongside.telling;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alongside.consents.Decided;
import org.alongside.consents.Item;

/** All that is kept about one caregiver, chapter by chapter, before anybody decided who may have it. Pure. */
record Whole(List<Chapter> chapters) {

    /** Whom a thing is for, besides what the decision says of it. */
    enum Readers {
        /** Whoever may know it. */
        ALL,
        /** The caregiver; somebody else only by order of a court: leave to tell a summary is none to hand out a supporter's words. */
        ORDERED,
        /** The caregiver alone. */
        OWN;

        boolean take(Decided decided) {
            var by = decided.decision().by();
            if (by == null) return false;
            return switch (this) {
                case ALL -> true;
                case ORDERED -> by.equals("self") || by.equals("court-order");
                case OWN -> by.equals("self");
            };
        }
    }

    /** @param whole that the chapter is told at all, even if only that there is nothing in it */
    record Chapter(String id, Readers readers, Item whole, List<Thing> things) {}

    /**
     * One thing of the record.
     *
     * @param items whom and what it is about: of all of them it must be allowed
     * @param with more of the same thing, each decided by itself; none of it goes without the thing
     */
    record Thing(
            UUID id,
            String title,
            Readers readers,
            List<Item> items,
            List<RecordCopy.Field> fields,
            List<Thing> with) {}

    List<Item> items() {
        var items = new ArrayList<Item>();
        for (var chapter : chapters) {
            items.add(chapter.whole());
            chapter.things().forEach(thing -> each(thing, one -> items.addAll(one.items())));
        }
        return items;
    }

    private static void each(Thing thing, Consumer<Thing> what) {
        what.accept(thing);
        thing.with().forEach(one -> each(one, what));
    }

    /** A chapter as it was decided. */
    record Decision(Chapter chapter, boolean told, List<Weighed> things) {
        Stream<Weighed> in() {
            return things.stream().filter(Weighed::in);
        }

        /** What goes, with all that goes with it. */
        int count() {
            return (int) in().flatMap(Weighed::all).filter(Weighed::in).count();
        }

        /** What does not go. */
        List<Weighed> out() {
            return things.stream()
                    .flatMap(Weighed::all)
                    .filter(one -> !one.in())
                    .toList();
        }
    }

    /**
     * A thing as it was decided.
     *
     * @param decided of the first item that is refused, else of the first
     */
    record Weighed(Thing thing, boolean in, Decided decided, List<Decided> items, List<Weighed> with) {
        /** Whether only the kind of note keeps it back, not the decision. */
        boolean isForOthers() {
            return !in && decided.isAllowed();
        }

        /** This and all that is with it; what is with a thing that does not go is not counted apart. */
        Stream<Weighed> all() {
            return in ? Stream.concat(Stream.of(this), with.stream().flatMap(Weighed::all)) : Stream.of(this);
        }
    }

    /** @param decided on all {@link #items}, in their order */
    List<Decision> decide(List<Decided> decided) {
        var next = decided.iterator();
        return chapters.stream()
                .map(chapter -> {
                    boolean told = chapter.readers().take(next.next());
                    return new Decision(
                            chapter,
                            told,
                            chapter.things().stream()
                                    .map(thing -> weigh(thing, next))
                                    .toList());
                })
                .toList();
    }

    private static Weighed weigh(Thing thing, Iterator<Decided> next) {
        var items = new ArrayList<Decided>();
        for (int n = 0; n < thing.items().size(); n++) items.add(next.next());
        boolean in = items.stream().allMatch(thing.readers()::take);
        var decisive = items.stream()
                .filter(one -> !thing.readers().take(one))
                .findFirst()
                .orElse(items.getFirst());
        return new Weighed(
                thing,
                in,
                decisive,
                List.copyOf(items),
                thing.with().stream().map(one -> weigh(one, next)).toList());
    }
}
