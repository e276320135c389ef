using Microsoft.Extensions.DependencyInjection;

namespace Khabar.Client.Tests;

public sealed class KhabarClientTests(RunningSuite suite) : IClassFixture<RunningSuite>
{
    [Fact]
    public async Task A_host_gets_one_client_for_all_services()
    {
        await using var services = new ServiceCollection().AddKhabarClient(options => options.At(suite.Address)).BuildServiceProvider();
        var client = services.GetRequiredService<KhabarClient>();
        var stored = await client.Indexing.IndexAsync(new() { Article = new() { Id = "host", Title = "Harbour", Text = "The harbour opened." } });
        var found = await client.Search.SearchAsync(new() { Query = "harbour", AtLeast = { stored.Position } });
        Assert.Equal("host", Assert.Single(found.Hits).Id);
    }

    [Fact]
    public async Task Of_several_addresses_one_that_is_gone_does_no_harm()
    {
        using var client = new KhabarClient(new KhabarClientOptions().At($"http://127.0.0.1:1,{suite.Address}"));
        for (var i = 0; i < 10; i++) await client.Indexing.GetStatusAsync(new());
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost:8081")]
    [InlineData("ftp://localhost")]
    [InlineData("http://localhost:1,https://localhost:2")]
    [InlineData("dns:///a:1,dns:///b:1")]
    public void What_is_no_address_is_refused_before_any_call(string address)
    {
        var error = Assert.Throws<ArgumentException>(() => KhabarChannel.Create(address));
        Assert.Equal("addresses", error.ParamName);
    }

    [Fact]
    public void An_option_that_is_wrong_is_named()
    {
        static string? Refused(KhabarClientOptions options) => Assert.ThrowsAny<ArgumentException>(() => new KhabarClient(options)).ParamName;
        Assert.Equal("Extraction", Refused(new() { Extraction = "" }));
        Assert.Equal("Indexing", Refused(new() { Indexing = "localhost:8082" }));
        Assert.Equal("Search", Refused(new() { Search = null! }));
        Assert.Equal("Attempts", Refused(new() { Attempts = 0 }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Attempts_out_of_range_are_refused(int attempts) =>
        Assert.Equal("attempts", Assert.Throws<ArgumentOutOfRangeException>(() => KhabarChannel.Create("http://localhost:1", attempts)).ParamName);
}
