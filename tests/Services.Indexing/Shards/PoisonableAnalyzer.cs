using Khabar.Language.Analysis;
using Lucene.Net.Analysis;

namespace Khabar.Services.Indexing.Tests.Shards;

/// <summary>Analyses as articles are analysed, but fails over one word.</summary>
sealed class PoisonableAnalyzer() : AnalyzerWrapper(PER_FIELD_REUSE_STRATEGY)
{
    public const string Poison = "poison";

    readonly BilingualAnalyzer analyzer = new();

    protected override Analyzer GetWrappedAnalyzer(string fieldName) => analyzer;

    protected override TextReader WrapReader(string fieldName, TextReader reader)
    {
        var text = reader.ReadToEnd();
        return text.Contains(Poison) ? throw new InvalidOperationException("this text cannot be analysed") : new StringReader(text);
    }
}
