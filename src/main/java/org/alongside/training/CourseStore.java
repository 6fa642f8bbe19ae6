package org.alongside.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agency's catalogue. */
@Component
public class CourseStore {
    private static final String ROWS = """
            select id, %s, repeats, retired_at is not null as retired, version
              from course
             where agency_id = (select alongside.agency())
            """.formatted(LessonColumns.NAMES);

    private final JdbcClient sql;

    public CourseStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Course> find(UUID id) {
        return sql.sql(ROWS + " and id = :id")
                .param("id", id)
                .query(CourseStore::course)
                .optional();
    }

    /** Those offered, core courses first, by title. */
    public List<Course> offered(int most) {
        return sql.sql(ROWS + " and retired_at is null order by purpose = 'continuing', lower(title), id limit :most")
                .param("most", most)
                .query(CourseStore::course)
                .list();
    }

    /** Courses of this title that are offered, but for {@code besides}. */
    boolean isOffered(String title, UUID besides) {
        return sql.sql("""
                select exists (select 1
                                 from course
                                where agency_id = (select alongside.agency())
                                  and retired_at is null
                                  and id <> :besides
                                  and lower(title) = lower(:title))
                """)
                .param("title", title)
                .param("besides", besides)
                .query(Boolean.class)
                .single();
    }

    public void add(UUID id, Lesson lesson, boolean repeats) {
        sql.sql("""
                insert into course (agency_id, id, title, provider, purpose, code, hours, ceu_hours, topics, standards, practices, approval, repeats)
                values (alongside.agency(), :id, :title, :provider, :purpose, :code, :hours, :ceu, string_to_array(:topics, ' '),
                        string_to_array(:standards, ' '), string_to_array(:practices, ' '), :approval, :repeats)
                    on conflict do nothing
                """)
                .params(LessonColumns.params(lesson))
                .param("id", id)
                .param("repeats", repeats)
                .update();
    }

    /** False where somebody else changed it since {@code version}. */
    boolean change(UUID id, int version, Lesson lesson, boolean repeats) {
        return sql.sql("""
                update course
                   set title = :title, provider = :provider, purpose = :purpose, code = :code, hours = :hours, ceu_hours = :ceu,
                       topics = string_to_array(:topics, ' '), standards = string_to_array(:standards, ' '),
                       practices = string_to_array(:practices, ' '), approval = :approval, repeats = :repeats, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                """)
                        .params(LessonColumns.params(lesson))
                        .param("id", id)
                        .param("version", version)
                        .param("repeats", repeats)
                        .update()
                == 1;
    }

    void retire(UUID id, boolean retired) {
        sql.sql("""
                update course
                   set retired_at = case when :retired then alongside.now() end, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and (retired_at is not null) <> :retired
                """).param("id", id).param("retired", retired).update();
    }

    static Course course(ResultSet row, int n) throws SQLException {
        return new Course(
                row.getObject("id", UUID.class),
                LessonColumns.lesson(row),
                row.getBoolean("repeats"),
                row.getBoolean("retired"),
                row.getInt("version"));
    }
}
