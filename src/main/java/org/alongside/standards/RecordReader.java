package org.alongside.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.alongside.standards.SupporterRecord.Attested;
import org.alongside.standards.SupporterRecord.BackgroundCheck;
import org.alongside.standards.SupporterRecord.Certification;
import org.alongside.standards.SupporterRecord.ExamResult;
import org.alongside.standards.SupporterRecord.Format;
import org.alongside.standards.SupporterRecord.LivedExperience;
import org.alongside.standards.SupporterRecord.Need;
import org.alongside.standards.SupporterRecord.Oversight;
import org.alongside.standards.SupporterRecord.Purpose;
import org.alongside.standards.SupporterRecord.Statement;
import org.alongside.standards.SupporterRecord.Stay;
import org.alongside.standards.SupporterRecord.Supervision;
import org.alongside.standards.SupporterRecord.Training;
import org.alongside.standards.SupporterRecord.Work;
import org.jspecify.annotations.Nullable;

/**
 * Reads records as the contract writes them. A field that is not known, missing, written twice or out of its range is refused
 * with its place; so are two entries with one id in a list. One reader serves one thread.
 *
 * <p>Source: shared/contracts/standards.md, "Record".
 */
final class RecordReader {
    private static final Names RECORD = new Names(
            "id",
            "bornOn",
            "livedExperience?",
            "residence?",
            "employment?",
            "attestations?",
            "work?",
            "supervision?",
            "training?",
            "exams?",
            "certifications?",
            "backgroundChecks?");
    private static final Names LIVED_EXPERIENCE = new Names("kind", "from", "to?", "childBornOn");
    private static final Names STAY = new Names("state", "from", "to?");
    private static final Names ATTESTED = new Names("statement", "signedOn");
    private static final Names WORK = new Names("id", "on", "hours", "supervised", "paid", "ownFamily");
    private static final Names SUPERVISION = new Names("id", "on", "hours", "kind", "format", "documented");
    private static final Names TRAINING =
            new Names("id", "on", "hours", "purpose", "course?", "approved", "topics?", "countedFor?");
    private static final Names EXAM = new Names("exam", "on", "percent");
    private static final Names CERTIFICATION = new Names("standard", "stage", "from");
    private static final Names BACKGROUND_CHECK = new Names("kind", "on", "passed");

    private static final Names NEED = Names.of(Need.class);
    private static final Names STATEMENT = Names.of(Statement.class);
    private static final Names OVERSIGHT = Names.of(Oversight.class);
    private static final Names FORMAT = Names.of(Format.class);
    private static final Names PURPOSE = Names.of(Purpose.class);

    private static final Need[] NEEDS = Need.values();
    private static final Statement[] STATEMENTS = Statement.values();
    private static final Oversight[] OVERSIGHTS = Oversight.values();
    private static final Format[] FORMATS = Format.values();
    private static final Purpose[] PURPOSES = Purpose.values();

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final int HOURS_A_DAY = 24;
    private static final int HOURS_OF_TRAINING = 200;

    private final JsonCursor in = new JsonCursor();
    private final Ids ids = new Ids();

    private @Nullable String list;
    private int entry;
    private @Nullable String field;
    private int item;
    private int seen;
    private int likely;

    /**
     * @param json with at least one byte after {@code to}: a newline, or 0
     * @throws BadRecord naming the place and the reason
     */
    SupporterRecord read(byte[] json, int from, int to) {
        list = null;
        field = null;
        entry = item = -1;
        in.start(json, from, to);
        try {
            var record = record();
            in.finish();
            return record;
        } catch (JsonCursor.UnknownField e) {
            field = e.name.replace("~", "~0").replace("/", "~1");
            throw new BadRecord(pointer(), "is not known here", -1);
        } catch (JsonCursor.Bad e) {
            throw new BadRecord(pointer(), e.reason, e.offset < 0 ? -1 : e.offset - from);
        }
    }

    private SupporterRecord record() {
        var record = new SupporterRecord.Builder();
        int fields = 0;
        for (boolean more = in.open('{', '}'); more; more = in.next('}')) {
            int number = in.field(RECORD, 0);
            field = RECORD.name(number);
            fields = once(fields, number);
            switch (number) {
                case 0 -> record.id(in.text());
                case 1 -> record.bornOn(in.date());
                case 2 -> record.livedExperience(each(this::livedExperience));
                case 3 -> record.residence(each(this::stay));
                case 4 -> record.employment(each(this::stay));
                case 5 -> record.attestations(each(this::attested));
                case 6 -> record.work(each(this::work));
                case 7 -> record.supervision(each(this::supervision));
                case 8 -> record.training(each(this::training));
                case 9 -> record.exams(each(this::exam));
                case 10 -> record.certifications(each(this::certification));
                default -> record.backgroundChecks(each(this::backgroundCheck));
            }
            field = null;
        }
        complete(RECORD, fields);
        return record.build();
    }

    private <T> List<T> each(Supplier<T> read) {
        var entries = new ArrayList<T>();
        boolean more = in.open('[', ']');
        list = field;
        field = null;
        entry = 0;
        ids.clear();
        for (; more; more = in.next(']')) {
            seen = likely = 0;
            entries.add(read.get());
            entry++;
        }
        list = null;
        return entries;
    }

    private LivedExperience livedExperience() {
        int kind = 0;
        var from = LocalDate.EPOCH;
        LocalDate to = null;
        var childBornOn = LocalDate.EPOCH;
        for (boolean more = in.open('{', '}'); more; more = in.next('}')) {
            switch (field(LIVED_EXPERIENCE)) {
                case 0 -> kind = in.choice(NEED);
                case 1 -> from = in.date();
                case 2 -> to = lastDay();
                default -> childBornOn = in.date();
            }
        }
        complete(LIVED_EXPERIENCE, seen);
        return new LivedExperience(NEEDS[kind], from, notBefore(from, to), childBornOn);
    }

    private Stay stay() {
        var state = "";
        var from = LocalDate.EPOCH;
        LocalDate to = null;
        for (boolean more = in.open('{', '}'); more; more = in.next('}')) {
            switch (field(STAY)) {
                case 0 -> state = state();
                case 1 -> from = in.date();
                default -> to = lastDay();
            }
        }
        complete(STAY, seen);
        return new Stay(state, from, notBefore(from, to));
    }

    private Attested attested() {
        int statement = 0;
        var signedOn = LocalDate.EPOCH;
        for (boolean more = in.open('{', '}'); more; more = in.next('}')) {
            switch (field(ATTESTED)) {
                case 0 -> statement = in.choice(STATEMENT);
                default -> signedOn = in.date();
            }
        }
        complete(ATTESTED, seen);
        return new Attested(STATEMENTS[statement], signedOn);
    }

    private Work work() {
        var on = LocalDate.EPOCH;
        int hours = 0;
        boolean supervised = false;
        boolean paid = false;
        boolean ownFamily = false;
        for (boolean more = in.open('{', '}'); more; more = in.next('}')) {
            switch (field(WORK)) {
                case 0 -> ownId();
                case 1 -> on = in.date();
                case 2 -> hours = in.hundredths(HOURS_A_DAY);
                case 3 -> supervised = in.bool();
                case 4 -> paid = in.bool();
                default -> ownFamily = in.bool();
            }
        }
        complete(WORK, seen);
        return new Work(on, hours, supervised, paid, ownFamily);
    }

    private Supervision supervision() {
        var on = LocalDate.EPOCH;
        int hours = 0;
        int kind = 0;
        int format = 0;
        boolean documented = false;
        for (boolean more = in.open('{', '}'); more; more = in.next('}')) {
            switch (field(SUPERVISION)) {
                case 0 -> ownId();
                case 1 -> on = in.date();
                case 2 -> hours = in.hundredths(HOURS_A_DAY);
                case 3 -> kind = in.choice(OVERSIGHT);
                case 4 -> format = in.choice(FORMAT);
                default -> documented = in.bool();
            }
        }
        complete(SUPERVISION, seen);
        return new Supervision(on, hours, OVERSIGHTS[kind], FORMATS[format], documented);
    }

    private Training training() {
        var on = LocalDate.EPOCH;
        int hours = 0;
        int purpose = 0;
        String course = null;
        boolean approved = false;
        var topics = Set.<String>of();
        String countedFor = null;
        for (boolean more = in.open('{', '}'); more; more = in.next('}')) {
            switch (field(TRAINING)) {
                case 0 -> ownId();
                case 1 -> on = in.date();
                case 2 -> hours = in.hundredths(HOURS_OF_TRAINING);
                case 3 -> purpose = in.choice(PURPOSE);
                case 4 -> course = in.isNull() ? null : in.text();
                case 5 -> approved = in.bool();
                case 6 -> topics = topics();
                default -> countedFor = in.isNull() ? null : in.text();
            }
        }
        complete(TRAINING, seen);
        return new Training(on, hours, PURPOSES[purpose], course, approved, topics, countedFor);
    }

    private ExamResult exam() {
        var exam = "";
        var on = LocalDate.EPOCH;
        int percent = 0;
        for (boolean more = in.open('{', '}'); more; more = in.next('}')) {
            switch (field(EXAM)) {
                case 0 -> exam = in.text();
                case 1 -> on = in.date();
                default -> percent = in.hundredths(100);
            }
        }
        complete(EXAM, seen);
        return new ExamResult(exam, on, percent);
    }

    private Certification certification() {
        var standard = "";
        var stage = "";
        var from = LocalDate.EPOCH;
        for (boolean more = in.open('{', '}'); more; more = in.next('}')) {
            switch (field(CERTIFICATION)) {
                case 0 -> standard = in.text();
                case 1 -> stage = in.text();
                default -> from = in.date();
            }
        }
        complete(CERTIFICATION, seen);
        return new Certification(standard, stage, from);
    }

    private BackgroundCheck backgroundCheck() {
        var kind = "";
        var on = LocalDate.EPOCH;
        boolean passed = false;
        for (boolean more = in.open('{', '}'); more; more = in.next('}')) {
            switch (field(BACKGROUND_CHECK)) {
                case 0 -> kind = in.text();
                case 1 -> on = in.date();
                default -> passed = in.bool();
            }
        }
        complete(BACKGROUND_CHECK, seen);
        return new BackgroundCheck(kind, on, passed);
    }

    private void ownId() {
        int first = in.id(ids);
        if (first >= 0) throw new JsonCursor.Bad("is the id of entry " + first + " already", -1);
    }

    private String state() {
        var state = in.text();
        if (!STATE.matcher(state).matches())
            throw new JsonCursor.Bad("is '" + state + "', not a state's two letters such as MT", -1);
        return state;
    }

    private @Nullable LocalDate lastDay() {
        return in.isNull() ? null : in.date();
    }

    private @Nullable LocalDate notBefore(LocalDate from, @Nullable LocalDate to) {
        if (to == null || !to.isBefore(from)) return to;
        field = "to";
        throw new JsonCursor.Bad("is " + to + ", before from, " + from, -1);
    }

    private Set<String> topics() {
        var topics = new HashSet<String>();
        boolean more = in.open('[', ']');
        item = 0;
        for (; more; more = in.next(']')) {
            topics.add(in.text());
            item++;
        }
        item = -1;
        return topics;
    }

    private int field(Names names) {
        field = null;
        int number = in.field(names, likely);
        field = names.name(number);
        seen = once(seen, number);
        likely = number + 1;
        return number;
    }

    private static int once(int seen, int number) {
        if ((seen & 1 << number) != 0) throw new JsonCursor.Bad("is written twice", -1);
        return seen | 1 << number;
    }

    private void complete(Names names, int seen) {
        field = null;
        int missing = names.missing(seen);
        if (missing < 0) return;
        field = names.name(missing);
        throw new JsonCursor.Bad("is missing", -1);
    }

    private String pointer() {
        var pointer = new StringBuilder();
        if (list != null) pointer.append('/').append(list).append('/').append(entry);
        if (field != null) pointer.append('/').append(field);
        if (item >= 0) pointer.append('/').append(item);
        return pointer.isEmpty() ? "/" : pointer.toString();
    }
}
