package org.alongside.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that a course and a training share. Lists of codes travel as one text, codes parted by blanks. */
final class LessonColumns {
    static final String NAMES =
            "title, provider, purpose, code, hours, ceu_hours, topics, standards, practices, approval";

    private LessonColumns() {}

    static Map<String, @Nullable Object> params(Lesson lesson) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("title", lesson.title());
        params.put("provider", lesson.provider());
        params.put("purpose", purpose(lesson));
        params.put("code", lesson.code());
        params.put("hours", lesson.hours());
        params.put("ceu", lesson.ceuHours());
        params.put("topics", String.join(" ", lesson.topics()));
        params.put("standards", String.join(" ", lesson.standards()));
        params.put("practices", String.join(" ", lesson.practices()));
        params.put("approval", lesson.approval());
        return params;
    }

    static String purpose(Lesson lesson) {
        return lesson.core() ? "core" : "continuing";
    }

    static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                row.getString("title"),
                row.getString("provider"),
                row.getString("purpose").equals("core"),
                row.getString("code"),
                row.getBigDecimal("hours"),
                row.getBigDecimal("ceu_hours"),
                codes(row, "topics"),
                codes(row, "standards"),
                codes(row, "practices"),
                row.getString("approval"));
    }

    static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
