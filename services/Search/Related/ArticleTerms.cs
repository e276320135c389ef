using Khabar.Language.Analysis;
using Khabar.V1;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Services.Search.Related;

/// <summary>The terms that an article has in the index: stems, and how its names sound. Immutable.</summary>
internal sealed class ArticleTerms
{
    /// <summary>Code units of a body that are read.</summary>
    const int Reach = 20_000;

    static readonly BilingualAnalyzer Analyzer = new(new BilingualAnalyzerOptions { Grams = false, LeadWords = 0 });

    readonly HashSet<string> terms = [];

    ArticleTerms(bool isArabic) => IsArabic = isArabic;

    /// <summary>True if most of the article's words are in Arabic letters.</summary>
    public bool IsArabic { get; }

    /// <summary>Reads an article.</summary>
    public static ArticleTerms Of(Article article)
    {
        var read = new ArticleTerms(article.Language is "ar" or "fa" or "ur" or "ps" or "ckb");
        read.Add(article.Title);
        read.Add(Beginning(article.Text, Reach));
        return read;
    }

    public bool Has(string term) => terms.Contains(term);

    /// <summary>The beginning of a text, no character torn apart.</summary>
    public static string Beginning(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    void Add(string text)
    {
        using TokenStream stream = Analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            terms.Add(term.ToString()!);
        stream.End();
    }
}
