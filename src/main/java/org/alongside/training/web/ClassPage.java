package org.alongside.training.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.training.ClassStore;
import org.alongside.training.CourseClass;
import org.alongside.training.Trainings;
import org.jspecify.annotations.Nullable;

/**
 * A class, every word ready.
 *
 * @param told what the class is to the reader: their seat, that it is over or cancelled
 * @param there those who have a seat, picked where they were there; for whoever runs the class
 * @param also those who might have come without a seat
 * @param marks whether the reader says who was there
 */
public record ClassPage(
        String path,
        String title,
        String course,
        String days,
        String where,
        String gives,
        String seats,
        String told,
        String tone,
        boolean mayTake,
        boolean mayGiveUp,
        boolean marks,
        List<Choice> there,
        List<Choice> also,
        boolean mayCancel,
        String reason,
        Problems problems) {

    /** @param came those ticked in a form that was refused; null where nothing was sent */
    record With(
            boolean supports,
            boolean mayCancel,
            @Nullable List<UUID> came,
            String reason,
            Problems problems,
            LocalDate today,
            Shell shell) {}

    static ClassPage of(Trainings.Held one, With with) {
        var held = one.held();
        var shell = with.shell();
        boolean open = !held.cancelled() && !held.isOverOn(with.today());
        boolean taken = held.seat() == CourseClass.Mine.TAKEN;
        return new ClassPage(
                "/training/classes/" + held.id(),
                held.course().lesson().title(),
                "/training/courses/" + held.course().id(),
                Said.days(held, with.today(), shell),
                shell.say("training.class.where", held.place(), held.trainer()),
                Said.gives(held.course().lesson(), shell),
                shell.say("training.seats", held.taken(), held.seats()),
                told(held, with),
                tone(held),
                open && with.supports() && held.seat() == CourseClass.Mine.NONE && !held.full(),
                taken && !held.cancelled(),
                held.runs() && !held.cancelled() && held.hasBegunOn(with.today()),
                one.seats().stream().map(seat -> there(seat, with.came())).toList(),
                one.others().stream().map(other -> also(other, with.came())).toList(),
                with.mayCancel(),
                with.reason(),
                with.problems());
    }

    private static Choice there(CourseClass.Seat seat, @Nullable List<UUID> came) {
        boolean picked = came == null ? !Boolean.FALSE.equals(seat.attended()) : came.contains(seat.supporter());
        return Choice.of(seat.supporter().toString(), seat.name(), picked);
    }

    private static Choice also(ClassStore.Colleague other, @Nullable List<UUID> came) {
        return Choice.of(other.id().toString(), other.name(), came != null && came.contains(other.id()));
    }

    private static String told(CourseClass held, With with) {
        var shell = with.shell();
        if (held.cancelled()) return shell.say("training.cancelled-because", held.cancelReason());
        return switch (held.seat()) {
            case TAKEN -> shell.say("training.seat.taken");
            case THERE -> shell.say("training.seat.there");
            case MISSED -> shell.say("training.seat.missed");
            case NONE ->
                held.isOverOn(with.today())
                        ? shell.say("training.over")
                        : held.full() ? shell.say("training.seat.full") : "";
        };
    }

    private static String tone(CourseClass held) {
        if (held.cancelled()) return "care";
        return switch (held.seat()) {
            case TAKEN, THERE -> "good";
            case MISSED -> "wait";
            case NONE -> "";
        };
    }
}
