using Grpc.Core;
using Khabar.V1;

namespace Khabar.Services.Indexing.Tests.Calls;

public sealed class AnalysisServiceTests : IDisposable
{
    readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_text_is_shown_as_it_is_indexed()
    {
        await using var host = await IndexingHost.StartAsync(data.Path);
        const string text = "The corridors الممرات opened";
        var response = await host.Analysis.AnalyzeAsync(new() { Text = text });
        Assert.All(response.Tokens, token => Assert.Equal(text[token.Span.Start..token.Span.End], token.Surface));
        Assert.Equal(response.Tokens.Select(token => token.Position).Order(), response.Tokens.Select(token => token.Position));
        Assert.Contains(response.Tokens, token => token is { Term: "corridor", Surface: "corridors", Kind: TokenKind.Stem, Position: 1 });
        Assert.Contains(response.Tokens, token => token is { Term: "corridors", Kind: TokenKind.Exact, Position: 1 });
        Assert.Contains(response.Tokens, token => token is { Surface: "الممرات", Kind: TokenKind.Stem, Position: 2 });
        Assert.Equal(["exact"], response.Tokens.Where(token => token.Position == 0).Select(token => token.Kind.ToString().ToLowerInvariant()));
    }

    [Theory]
    [InlineData("Humanitarian corridors were opened on Thursday, the ministry said.", "en")]
    [InlineData("فتح ممرات إنسانية لإجلاء المدنيين من المدن المحاصرة.", "ar")]
    [InlineData("123 456", "und")]
    public async Task The_language_is_told(string text, string language)
    {
        await using var host = await IndexingHost.StartAsync(data.Path);
        Assert.Equal(language, (await host.Analysis.AnalyzeAsync(new() { Text = text })).Language);
    }

    [Fact]
    public async Task A_text_that_is_missing_or_too_long_is_refused()
    {
        await using var host = await IndexingHost.StartAsync(data.Path);
        foreach (var text in (string[])["", new string('x', 1024 * 1024 + 1)])
        {
            var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Analysis.AnalyzeAsync(new() { Text = text }));
            Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
            Assert.StartsWith("text:", error.Status.Detail);
        }
    }
}
