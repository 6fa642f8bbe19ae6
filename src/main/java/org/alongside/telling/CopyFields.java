package org.alongside.telling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.words.Words;
import org.alongside.telling.Held.Human;
import org.alongside.telling.RecordCopy.Coded;
import org.alongside.telling.RecordCopy.Field;
import org.jspecify.annotations.Nullable;

/** Fields of a copy one after the other; what is empty is left out. */
final class CopyFields {
    private final Words words;
    private final List<Field> all = new ArrayList<>();

    CopyFields(Words words) {
        this.words = words;
    }

    CopyFields add(String name, Object value, String says) {
        all.add(new Field(name, words.say("telling.field." + name), value, says));
        return this;
    }

    CopyFields text(String name, String value) {
        return value.isBlank() ? this : add(name, value, value);
    }

    CopyFields texts(String name, List<String> values) {
        return values.isEmpty() ? this : add(name, values, String.join("\n", values));
    }

    CopyFields day(String name, @Nullable LocalDate day) {
        return day == null ? this : add(name, day, words.spoken().date(day));
    }

    CopyFields coded(String name, String code, CodeList list) {
        return code.isEmpty() ? this : add(name, new Coded(code, list.title(code)), list.title(code));
    }

    CopyFields coded(String name, List<String> codes, CodeList list) {
        if (codes.isEmpty()) return this;
        var coded =
                codes.stream().map(code -> new Coded(code, list.title(code))).toList();
        return add(
                name, coded, words.spoken().list(coded.stream().map(Coded::says).toList()));
    }

    CopyFields born(Human human) {
        var on = human.bornOn();
        if (on == null) return this;
        return human.bornMonthOnly()
                ? add("born", YearMonth.from(on).toString(), words.spoken().month(YearMonth.from(on)))
                : add("born", on, words.spoken().date(on));
    }

    List<Field> all() {
        return List.copyOf(all);
    }
}
