import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Tells what Apache Lucene's analyzers make of a text. */
final class Tokens {
    private Tokens() {
    }

    static Analyzer analyzer(String name) {
        switch (name) {
            case "arabic": return new ArabicAnalyzer();
            case "english": return new EnglishAnalyzer();
            case "standard": return new StandardAnalyzer();
            case "stop": return new StopAnalyzer(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            case "simple": return new SimpleAnalyzer();
            case "whitespace": return new WhitespaceAnalyzer();
            case "keyword": return new KeywordAnalyzer();
            case "letter": return new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    return new TokenStreamComponents(new LetterTokenizer());
                }
            };
            case "words": return new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    return new TokenStreamComponents(new StandardTokenizer());
                }
            };
            default: throw new IllegalArgumentException("unknown analyzer: " + name);
        }
    }

    /** A line of fields between tabs: term, start, end, position increment and type of each token, then the end's offset and increment. */
    static String line(Analyzer analyzer, String text) {
        StringBuilder line = new StringBuilder();
        try (TokenStream stream = analyzer.tokenStream("text", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                line.append(Line.escape(term.toString())).append('\t').append(offset.startOffset()).append('\t').append(offset.endOffset())
                    .append('\t').append(increment.getPositionIncrement()).append('\t').append(type.type()).append('\t');
            }
            stream.end();
            return line.append(offset.endOffset()).append('\t').append(increment.getPositionIncrement()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many tokens the text has. */
    static int count(Analyzer analyzer, String text) throws IOException {
        int count = 0;
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            stream.reset();
            while (stream.incrementToken()) count++;
            stream.end();
        }
        return count;
    }
}
