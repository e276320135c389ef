import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/**
 * Apache Lucene as a judge. Reads requests from standard input, a line each, fields between tabs and escaped as {@link Line} says,
 * and answers each with a line:
 *
 * <pre>
 * tokens ANALYZER TEXT     the tokens of a text, see {@link Tokens#line}
 * </pre>
 */
public final class Judge {
    private Judge() {
    }

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] request = line.split("\t", -1);
            switch (request[0]) {
                case "tokens":
                    out.write(Tokens.line(analyzers.computeIfAbsent(request[1], Tokens::analyzer), Line.unescape(request[2])));
                    break;
                default:
                    throw new IllegalArgumentException("unknown request: " + line);
            }
            out.newLine();
            if (!in.ready()) out.flush();
        }
        out.flush();
    }
}
