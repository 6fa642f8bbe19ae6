package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts about families, the newest first. */
@Component
public class Alerts extends Parts<Alert> {
    private static final int WORDS_CHARACTERS = 500;

    public Alerts(JdbcClient sql, Definitions definitions) {
        super(sql, definitions, "family_alert", "starts_on desc, id desc");
    }

    @Override
    protected Wrongs wrongs(Facts facts, UUID id, Written written) {
        var wrongs = new Wrongs();
        written.mustBeIn(codes("alert-kinds", facts), "kind", "families.wrong.kind-missing", wrongs);
        wrongs.needed("words", written.text("words"), WORDS_CHARACTERS, "families.wrong.alert-missing");
        if (written.text("starts-on").isBlank()) wrongs.add("starts-on", "families.wrong.first-day-missing");
        written.mustBeDays("starts-on", "ends-on", wrongs);
        return wrongs;
    }

    @Override
    protected Alert part(Facts facts, UUID id, int version, Written written) {
        return new Alert(
                id,
                facts.family(),
                written.text("kind"),
                written.text("words"),
                Objects.requireNonNull(written.day("starts-on")),
                written.day("ends-on"),
                version);
    }

    @Override
    public Written written(Alert alert) {
        return new Written(Map.of(
                "kind", alert.kind(),
                "words", alert.words(),
                "starts-on", Written.text(alert.from()),
                "ends-on", Written.text(alert.until())));
    }

    @Override
    protected Map<String, @Nullable Object> columns(Alert alert) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("kind", alert.kind());
        columns.put("words", alert.words());
        columns.put("starts_on", alert.from());
        columns.put("ends_on", alert.until());
        return columns;
    }

    @Override
    protected Alert read(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("kind"),
                row.getString("words"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("version"));
    }
}
