package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses of families, those of today first and former ones after them. Of a confidential one everybody sees the substitute; where it truly is, only who walks with them. */
@Component
public class Addresses extends Parts<Address> {
    private static final int ADDRESS_CHARACTERS = 500;
    private static final int LINE_CHARACTERS = 200;

    private final SafeContactStore secrets;

    public Addresses(JdbcClient sql, Definitions definitions, SafeContactStore secrets) {
        super(sql, definitions, "family_address", "ends_on desc nulls first, starts_on desc nulls last, id");
        this.secrets = secrets;
    }

    @Override
    protected String source() {
        return "family_address_known";
    }

    @Override
    protected Wrongs wrongs(Facts facts, UUID id, Written written) {
        var wrongs = new Wrongs();
        written.mustBeIn(codes("address-kinds", facts), "kind", "families.wrong.kind-missing", wrongs);
        wrongs.needed("lines", written.text("lines"), ADDRESS_CHARACTERS, "families.wrong.address-missing");
        wrongs.atMost("program", written.text("program"), LINE_CHARACTERS);
        if (!written.text("hidden").isBlank() && !written.ticked("confidential")) {
            wrongs.add("hidden", "families.wrong.hidden-not-confidential");
        }
        written.mustBeDays("starts-on", "ends-on", wrongs);
        return wrongs.atMost("hidden", written.text("hidden"), ADDRESS_CHARACTERS)
                .atMost("note", written.text("note"), LINE_CHARACTERS);
    }

    @Override
    protected void kept(Address address, Written written) {
        var knows = secrets.find(address.familyId()).filter(SafeContact::mayKnowCodeWord);
        if (knows.isPresent()) secrets.keepSecret(address.id(), address.familyId(), address.hidden());
    }

    @Override
    protected Address part(Facts facts, UUID id, int version, Written written) {
        return new Address(
                id,
                facts.family(),
                written.text("kind"),
                written.text("lines"),
                written.ticked("confidential"),
                written.text("program"),
                written.text("hidden"),
                written.text("note"),
                written.day("starts-on"),
                written.day("ends-on"),
                version);
    }

    @Override
    public Written written(Address address) {
        return new Written(Map.of(
                "kind", address.kind(),
                "lines", address.lines(),
                "confidential", Written.text(address.confidential()),
                "program", address.program(),
                "hidden", address.hidden(),
                "note", address.note(),
                "starts-on", Written.text(address.from()),
                "ends-on", Written.text(address.until())));
    }

    @Override
    protected Map<String, @Nullable Object> columns(Address address) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("kind", address.kind());
        columns.put("lines", address.lines());
        columns.put("confidential", address.confidential());
        columns.put("program", address.program());
        columns.put("note", address.note());
        columns.put("starts_on", address.from());
        columns.put("ends_on", address.until());
        return columns;
    }

    @Override
    protected Address read(ResultSet row) throws SQLException {
        return new Address(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("kind"),
                row.getString("lines"),
                row.getBoolean("confidential"),
                row.getString("program"),
                row.getString("hidden"),
                row.getString("note"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("version"));
    }
}
