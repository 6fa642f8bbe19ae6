package org.alongside.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.outbox.News;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

class PostingLettersTest {
    private static final Letter INVITATION = new Letter(
            "maria-jose.ortega@example.org",
            "You are invited, María-José\r\nBcc: someone@example.com",
            "Welcome!\n\nOpen the address below within 7 days.");

    @RegisterExtension
    static final GreenMailExtension POST_OFFICE = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private TestDatabase database;
    private World world;
    private KeptMailStore kept;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        kept = new KeptMailStore(database.sql);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLetterArrivesBySmtpWithItsOwnNameAndNothingSmuggledIn() throws Exception {
        posting(new MockEnvironment()).handle(news(INVITATION));
        var received = POST_OFFICE.getReceivedMessages();
        assertThat(received).hasSize(1);
        var letter = received[0];
        assertThat(letter.getSubject()).isEqualTo("You are invited, María-José Bcc: someone@example.com");
        assertThat(letter.getHeader("Message-ID")).containsExactly("<news-7." + world.agency + "@alongside>");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getFrom()[0]).hasToString("Alongside <help@example.org>");
        assertThat(letter.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat(new String(letter.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("Welcome!\n\nOpen the address below within 7 days.");
        assertThat(GreenMailUtil.getAddressList(letter.getAllRecipients())).isEqualTo(INVITATION.to());
    }

    @Test
    void inTheDemoALetterIsKeptOnceAndNotSent() throws Exception {
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        posting(demo).handle(news(INVITATION));
        posting(demo).handle(news(INVITATION));
        assertThat(POST_OFFICE.getReceivedMessages()).isEmpty();
        assertThat(database.db.keeper(kept::latest))
                .singleElement()
                .satisfies(one -> assertThat(one.letter()).isEqualTo(INVITATION));
    }

    private PostLetters posting(MockEnvironment environment) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(POST_OFFICE.getSmtp().getPort());
        var beans = new StaticListableBeanFactory();
        beans.addBean("smtp", smtp);
        return new PostLetters(
                beans.getBeanProvider(JavaMailSender.class),
                environment,
                new MailSettings("Alongside <help@example.org>"),
                kept,
                database.db,
                JsonMapper.shared());
    }

    private News news(Letter letter) throws MessagingException {
        return new News(7, world.program, Mail.KIND, JsonMapper.shared().valueToTree(letter), 1);
    }
}
