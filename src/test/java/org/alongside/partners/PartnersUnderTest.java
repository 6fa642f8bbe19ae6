package org.alongside.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.consent.Purpose;
import org.alongside.consents.ConsentsUnderTest;
import org.alongside.consents.Item;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.telling.ReportsUnderTest;
import org.jspecify.annotations.Nullable;

/** What partners see, on a test database, put together as the program does. */
final class PartnersUnderTest {
    final ConsentsUnderTest consents;
    final SeeShared seeShared;
    private final TestDatabase database;

    PartnersUnderTest(TestDatabase database) {
        this.database = database;
        consents = new ConsentsUnderTest(database);
        seeShared = new SeeShared(
                database.db,
                database.clock,
                new SharedStore(database.sql),
                consents.partners,
                consents.mayShare,
                consents.disclose,
                new ReportsUnderTest(database).notices,
                database.ids);
    }

    /** @param family null for all that is shared with the partner */
    UUID invited(Actor program, Actor account, UUID partner, @Nullable UUID family) {
        var id = database.ids.next();
        database.db.as(program, () -> new InvitationStore(database.sql).add(id, account.person(), partner, family));
        return id;
    }

    /** A report as it stands when it has left, with these things in it. */
    UUID released(World world, World.Household home, UUID partner, Purpose purpose, List<Item> items) {
        var report = database.ids.next();
        var sources = new StringBuilder();
        for (var item : items)
            sources.append(sources.isEmpty() ? "" : ",").append("""
                    {"section": "s", "id": "%s", "information": "%s", "in": true, "why": "", "program": %s, "sud": %s}
                    """.formatted(
                            item.id(),
                            item.information().word(),
                            item.program() == null ? "null" : "\"" + item.program() + "\"",
                            item.sud()));
        var content = """
                {"told": {"title": "Monthly report", "facts": [], "parts": []}, "subtitle": "Told of %s", "agency": "High Plains",
                 "notices": [], "by": "Rosa", "when": "today", "at": "2026-01-01T00:00:00Z"}
                """.formatted(home.caregiver());
        var made = """
                {"items": [%s], "contacts": [], "made": 0, "attempted": 0, "minutes": 0}
                """.formatted(sources);
        var agency = Objects.requireNonNull(database.superuser()
                .sql("select agency_id from family where id = ?")
                .param(home.family())
                .query(UUID.class)
                .single());
        for (var statement : List.of("""
                insert into family_report (agency_id, id, family_id, person_id, kind, kind_version, from_day, to_day, partner_id, purpose)
                values (:agency, :report, :family, :person, 'monthly-progress', 1, :from, :from, :partner, :purpose)
                """, """
                insert into family_report_reading (agency_id, id, family_id, report_id, on_day, way, told_sha256)
                values (:agency, :id, :family, :report, :from, 'together', sha256('told'))
                """, """
                insert into family_report_release (agency_id, id, family_id, report_id, told_sha256, content, sources, sha256)
                values (:agency, :id, :family, :report, sha256('told'), :content, :made, sha256(convert_to(:content || :made, 'UTF8')))
                """))
            database.superuser()
                    .sql(statement)
                    .param("agency", agency)
                    .param("id", database.ids.next())
                    .param("report", report)
                    .param("family", home.family())
                    .param("person", home.caregiver())
                    .param("from", LocalDate.of(2026, 1, 1))
                    .param("partner", partner)
                    .param("purpose", purpose.word())
                    .param("content", content)
                    .param("made", made)
                    .update();
        return report;
    }
}
