package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.families.CarePeriod;
import org.alongside.families.CarePeriods;
import org.alongside.families.Parts;
import org.alongside.families.Person;
import org.alongside.families.Written;
import org.springframework.stereotype.Component;

/** Custody, guardianship and placement of children, as they are listed and filled in. */
@Component
class CarePages extends PartPages<CarePeriod> {
    private final CarePeriods periods;

    CarePages(CarePeriods periods) {
        this.periods = periods;
    }

    @Override
    String path() {
        return "care";
    }

    @Override
    Parts<CarePeriod> parts() {
        return periods;
    }

    @Override
    List<Input> inputs(Written written, Ask ask) {
        var children = ask.people().stream()
                .filter(person -> person.kind() == Person.Kind.CHILD)
                .toList();
        var carers = ask.people().stream()
                .filter(person -> person.kind() != Person.Kind.CHILD)
                .toList();
        return List.of(
                Input.of(Input.Kind.PICK, "child", ask.say("families.care.child"), written.text("child"))
                        .from(ask.people(children, written.text("child")), ""),
                Input.of(
                                Input.Kind.SELECT,
                                "arrangement",
                                ask.say("families.care.arrangement"),
                                written.text("arrangement"))
                        .from(
                                ask.grouped("care-arrangements", written.text("arrangement")),
                                ask.say("families.choose")),
                Input.of(Input.Kind.SELECT, "carer-id", ask.say("families.care.carer-id"), written.text("carer-id"))
                        .from(ask.people(carers, written.text("carer-id")), ask.say("families.care.carer-id.none"))
                        .ifYouLike(),
                Input.of(Input.Kind.LINE, "carer", ask.say("families.care.carer"), written.text("carer"))
                        .hint(ask.say("families.care.carer.hint"))
                        .atMost(120)
                        .ifYouLike(),
                Input.of(Input.Kind.DAY, "starts-on", ask.say("families.care.starts-on"), written.text("starts-on")),
                Input.of(Input.Kind.DAY, "ends-on", ask.say("families.care.ends-on"), written.text("ends-on"))
                        .hint(ask.say("families.care.ends-on.hint"))
                        .ifYouLike(),
                Input.of(Input.Kind.WORDS, "note", ask.say("families.part.note"), written.text("note"))
                        .atMost(500)
                        .ifYouLike());
    }

    @Override
    Row row(CarePeriod period, Ask ask) {
        var title = Stream.of(ask.title("care-arrangements", period.arrangement()), carer(period, ask))
                .filter(words -> !words.isEmpty())
                .toList();
        return new Row(
                period.id(),
                String.join(ask.say("families.between"), title),
                List.of(
                        String.join(
                                ask.say("families.between"),
                                List.of(
                                        ask.say("families.care.kind."
                                                + period.kind().code()),
                                        ask.name(period.child()),
                                        ask.days(period.from(), period.until()))),
                        period.note()),
                period.isOn(ask.today())
                        ? ""
                        : ask.say(period.from().isAfter(ask.today()) ? "families.ahead" : "families.over"),
                "");
    }

    private static String carer(CarePeriod period, Ask ask) {
        return period.carerId() == null ? period.carer() : ask.name(period.carerId());
    }

    @Override
    String after(UUID family) {
        return "/families/" + family + "/household";
    }
}
