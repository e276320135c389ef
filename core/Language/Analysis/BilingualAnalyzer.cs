using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace Khabar.Language.Analysis;

/// <summary>
/// Analyses Arabic and English text, mixed or not, into one field. Words are found by UAX #29 and each goes to the chain of its script,
/// so nothing has to be known about the text's language. A word becomes, at one position and with the offsets of its surface:
/// its stem (type <see cref="TokenTypes.Stem"/>, position increment 1), its normalised form (type <see cref="TokenTypes.Exact"/>, marked
/// <see cref="TermMarks.Exact"/>), then the variants of <see cref="BilingualAnalyzerOptions"/> (type <see cref="TokenTypes.Variant"/>).
/// A stop word has its exact form only. Length norms that leave out overlaps (Lucene's default) count words. Thread-safe, as every analyzer.
/// </summary>
public sealed class BilingualAnalyzer(BilingualAnalyzerOptions options) : Analyzer
{
    /// <summary>An analyzer with all variants.</summary>
    public BilingualAnalyzer()
        : this(BilingualAnalyzerOptions.Default)
    {
    }

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        return new TokenStreamComponents(words, new BilingualFilter(words, options));
    }
}
