package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who else helps a family, those who still do first. */
@Component
public class Helpers extends Parts<Helper> {
    public static final Set<String> MAY_TALK = Set.of("yes", "no", "not-asked");
    private static final int LINE_CHARACTERS = 120;
    private static final int DOES_CHARACTERS = 500;

    public Helpers(JdbcClient sql, Definitions definitions) {
        super(sql, definitions, "family_helper", "ends_on desc nulls first, name, id");
    }

    @Override
    protected Wrongs wrongs(Facts facts, UUID id, Written written) {
        var wrongs = new Wrongs()
                .needed("name", written.text("name"), LINE_CHARACTERS, "families.wrong.helper-missing")
                .atMost("role", written.text("role"), LINE_CHARACTERS)
                .atMost("organisation", written.text("organisation"), LINE_CHARACTERS);
        var phone = written.text("phone");
        if (!phone.isBlank() && PhoneNumbers.parse(phone).isEmpty()) wrongs.add("phone", "families.wrong.phone");
        if (!MAY_TALK.contains(written.text("may-talk"))) wrongs.add("may-talk", "families.wrong.may-talk-missing");
        wrongs.atMost("does", written.text("does"), DOES_CHARACTERS);
        written.mustBeDay("ends-on", wrongs);
        return wrongs;
    }

    @Override
    protected Helper part(Facts facts, UUID id, int version, Written written) {
        return new Helper(
                id,
                facts.family(),
                written.text("name"),
                written.text("role"),
                written.text("organisation"),
                PhoneNumbers.parse(written.text("phone")).orElse(""),
                written.text("may-talk"),
                written.text("does"),
                written.day("ends-on"),
                version);
    }

    @Override
    public Written written(Helper helper) {
        return new Written(Map.of(
                "name", helper.name(),
                "role", helper.role(),
                "organisation", helper.organisation(),
                "phone", helper.phone().isEmpty() ? "" : PhoneNumbers.shown(helper.phone()),
                "may-talk", helper.mayTalk(),
                "does", helper.does(),
                "ends-on", Written.text(helper.until())));
    }

    @Override
    protected Map<String, @Nullable Object> columns(Helper helper) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("name", helper.name());
        columns.put("role", helper.role());
        columns.put("organisation", helper.organisation());
        columns.put("phone", helper.phone());
        columns.put("may_talk", helper.mayTalk());
        columns.put("does", helper.does());
        columns.put("ends_on", helper.until());
        return columns;
    }

    @Override
    protected Helper read(ResultSet row) throws SQLException {
        return new Helper(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                row.getString("organisation"),
                row.getString("phone"),
                row.getString("may_talk"),
                row.getString("does"),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("version"));
    }
}
