package org.alongside.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection that costs next to nothing, so that the server gets the processors. */
final class Http implements AutoCloseable {
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] skipped = new byte[65536];

    int status;
    int bytes;
    String location = "";
    String setCookie = "";

    Http(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 65536);
    }

    void get(String path, String headers) throws IOException {
        send(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8), false);
    }

    String body(String path, String headers) throws IOException {
        out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return read(true);
    }

    void put(String path, String headers, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = ("PUT " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8);
        var all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        send(all, false);
    }

    private void send(byte[] request, boolean keep) throws IOException {
        out.write(request);
        out.flush();
        read(keep);
    }

    private String read(boolean keep) throws IOException {
        var line = line();
        status = Integer.parseInt(line.substring(9, 12));
        bytes = 0;
        int length = -1;
        boolean chunked = false;
        while (!(line = line()).isEmpty()) {
            var low = line.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) length = Integer.parseInt(line.substring(15).strip());
            else if (low.startsWith("transfer-encoding:")) chunked = low.contains("chunked");
            else if (low.startsWith("location:")) location = line.substring(9).strip();
            else if (low.startsWith("set-cookie:")) setCookie = line.substring(11).strip();
        }
        var text = new StringBuilder();
        if (chunked) {
            int size;
            while ((size = Integer.parseInt(line().strip(), 16)) > 0) {
                take(size, keep ? text : null);
                line();
            }
            line();
        } else if (length > 0) {
            take(length, keep ? text : null);
        }
        return text.toString();
    }

    private void take(int size, StringBuilder text) throws IOException {
        bytes += size;
        while (size > 0) {
            int got = in.read(skipped, 0, Math.min(size, skipped.length));
            if (got < 0) throw new IOException("The server hung up.");
            if (text != null) text.append(new String(skipped, 0, got, StandardCharsets.UTF_8));
            size -= got;
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        int c;
        while ((c = in.read()) != '\n') {
            if (c < 0) throw new IOException("The server hung up.");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
