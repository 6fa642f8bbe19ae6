package org.alongside.credentials.web;

import org.alongside.credentials.CertificateCheckStore;
import org.alongside.platform.words.Words;

/**
 * How a certificate from elsewhere was checked, in words.
 *
 * @param href of the document; "" for none
 */
public record CheckLine(String what, String how, String document, String href) {
    static CheckLine of(CertificateCheckStore.Check one, Words words) {
        return new CheckLine(
                words.say("credentials.certificate.line", one.number(), one.issuer()),
                words.say("credentials.checked", one.by(), one.on(), words.say("credentials.check." + one.how())),
                one.document(),
                one.document().isEmpty() ? "" : "/standing/certificates/" + one.certificate() + "/document");
    }
}
