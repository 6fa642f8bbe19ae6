package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;

/**
 * The form of a family: a new one with its people, or what is known about one that is there.
 *
 * @param version 0 for a new family
 * @param mayManage whether name and town are changed here too
 */
public record FamilyForm(
        UUID id,
        int version,
        String name,
        String town,
        String safeContact,
        List<PersonFields> caregivers,
        List<PersonFields> children,
        List<PersonFields> others,
        boolean mayManage,
        Problems problems,
        List<Difference> differences) {

    static FamilyForm of(UUID id, int version, String name, String town, String safeContact, boolean mayManage) {
        return new FamilyForm(
                id,
                version,
                name,
                town,
                safeContact,
                List.of(),
                List.of(),
                List.of(),
                mayManage,
                Problems.none(),
                List.of());
    }

    FamilyForm with(Problems problems) {
        return new FamilyForm(
                id, version, name, town, safeContact, caregivers, children, others, mayManage, problems, differences);
    }

    FamilyForm overtaken(int version, List<Difference> differences) {
        return new FamilyForm(
                id, version, name, town, safeContact, caregivers, children, others, mayManage, problems, differences);
    }

    FamilyForm with(List<PersonFields> caregivers, List<PersonFields> children, List<PersonFields> others) {
        return new FamilyForm(
                id, version, name, town, safeContact, caregivers, children, others, mayManage, problems, differences);
    }
}
