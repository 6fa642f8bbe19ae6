package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.families.SafeNote;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;

/**
 * The form of one person.
 *
 * @param id of the person; made here for a new one, so that sending twice adds one
 * @param version 0 for somebody new
 * @param safe what to heed before contacting the family
 * @param mayManage whether everything can be changed, or only the name to use and numbers
 */
public record PersonForm(
        UUID id,
        UUID family,
        int version,
        String name,
        PersonFields fields,
        boolean mayManage,
        SafeNote safe,
        Problems problems,
        List<Difference> differences) {

    PersonForm with(PersonFields fields, Problems problems) {
        return new PersonForm(id, family, version, name, fields, mayManage, safe, problems, differences);
    }

    public boolean isNew() {
        return version == 0;
    }
}
