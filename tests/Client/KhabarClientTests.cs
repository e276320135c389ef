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

    [Theory]
    [InlineData("")]
    [InlineData("localhost:8081")]
    [InlineData("ftp://localhost")]
    public void What_is_no_address_is_refused_before_any_call(string address)
    {
        var error = Assert.Throws<ArgumentException>(() => KhabarChannel.Create(address));
        Assert.Equal("address", error.ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Attempts_out_of_range_are_refused(int attempts) =>
        Assert.Equal("attempts", Assert.Throws<ArgumentOutOfRangeException>(() => KhabarChannel.Create("http://localhost:1", attempts)).ParamName);
}
