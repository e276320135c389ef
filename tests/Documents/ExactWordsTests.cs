using Khabar.Language.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Khabar.Documents.Tests;

public sealed class ExactWordsTests
{
    [Fact]
    public void Exact_words_are_the_exact_forms_that_the_index_holds()
    {
        const string text = "Kyiv's mayor said: “The 3 hospitals re-opened” — قال الوزير إنَّ المُستشفيات الثلاثة فُتحت، وأضاف OPEC+ في 2024.\nÉté straße ﷲ 北京";
        Assert.Equal(Indexed(text), ExactWords.Read(text));
        Assert.Contains("the", ExactWords.Read(text));
    }

    static List<string> Indexed(string text)
    {
        using var analyzer = new BilingualAnalyzer();
        using var tokens = analyzer.GetTokenStream("body", text);
        var (term, type) = (tokens.GetAttribute<ICharTermAttribute>(), tokens.GetAttribute<ITypeAttribute>());
        var words = new List<string>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            if (type.Type == TokenTypes.Exact) words.Add(term.ToString()![1..]);
        }
        tokens.End();
        return words;
    }
}
