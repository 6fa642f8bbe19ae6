package org.alongside;

import org.alongside.platform.cli.CommandLineStart;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/**
 * Alongside runs family peer support programs. Without words on the command line it serves; {@code --help} lists what
 * else it can do.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Alongside")
public class Alongside {
    public static void main(String[] words) {
        System.exit(CommandLineStart.run(Alongside.class, words));
    }
}
