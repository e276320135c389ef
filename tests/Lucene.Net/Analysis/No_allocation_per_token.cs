using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Tests.Java;

namespace Lucene.Net.Tests.Analysis;

public sealed class No_allocation_per_token
{
    [SubstituteTheory]
    [InlineData("arabic")]
    [InlineData("english")]
    [InlineData("stop")]
    [InlineData("whitespace")]
    public void Once_warm(string name)
    {
        using var analyzer = TokenLines.Analyzer(name);
        var text = string.Join('\n', File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Analysis/Texts/sample.txt")));
        Assert.True(Count(analyzer, text) > 300);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++) Count(analyzer, text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    static int Count(Analyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream("text", text);
        var bytes = stream.GetAttribute<ITermToBytesRefAttribute>();
        var count = 0;
        stream.Reset();
        for (; stream.IncrementToken(); count++) bytes.FillBytesRef();
        stream.End();
        return count;
    }
}

/// <summary>A theory about this engine, skipped with the published packages.</summary>
public sealed class SubstituteTheoryAttribute : TheoryAttribute
{
    public SubstituteTheoryAttribute() => Skip = Substitute.IsPublished ? "The published package makes no such promise." : null;
}
