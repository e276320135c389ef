using System.Net;
using System.Net.Http.Json;
using Khabar.Gateway.Idempotency;
using Khabar.Gateway.Problems;

namespace Khabar.Gateway.Tests.Idempotency;

[Collection(GatewayCollection.Name)]
public sealed class IdempotencyTests(RunningGateway gateway)
{
    static readonly object Article = new { id = "once", text = "The harbour dredger will work by night from Thursday, the port authority said." };

    [Fact]
    public async Task A_request_sent_again_gets_the_answer_of_the_first_and_is_not_carried_out_twice()
    {
        using var first = await PostAsync("again", Article);
        using var again = await PostAsync("again", Article);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
    }

    [Fact]
    public async Task A_key_that_comes_with_another_request_is_refused()
    {
        using var first = await PostAsync("other", Article);
        using var other = await PostAsync("other", new { id = "another", text = "The harbour dredger has sunk." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("Idempotency-Key", await other.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_request_that_failed_may_be_tried_again_under_its_key()
    {
        var keys = new IdempotencyKeys(TimeProvider.System);
        await Assert.ThrowsAsync<InvalidOperationException>(() => keys.OnceAsync<string>("news", "key", "request", () => throw new InvalidOperationException()));
        Assert.Equal(("stored", false), await keys.OnceAsync("news", "key", "request", () => Task.FromResult("stored")));
    }

    [Fact]
    public async Task A_second_request_while_the_first_is_under_way_is_told_so()
    {
        var keys = new IdempotencyKeys(TimeProvider.System);
        var held = new TaskCompletionSource<string>();
        var first = keys.OnceAsync("news", "key", "request", () => held.Task);
        var problem = await Assert.ThrowsAsync<ProblemException>(() => keys.OnceAsync("news", "key", "request", () => Task.FromResult("twice")));
        Assert.Equal(409, problem.Status);
        held.SetResult("stored");
        Assert.Equal(("stored", false), await first);
    }

    [Fact]
    public async Task The_oldest_keys_give_way_and_keys_of_another_collection_are_others()
    {
        var keys = new IdempotencyKeys(TimeProvider.System);
        for (var i = 0; i <= IdempotencyKeys.Most; i++) await keys.OnceAsync("news", $"{i}", "request", () => Task.FromResult("first"));
        Assert.Equal(("second", false), await keys.OnceAsync("news", "0", "request", () => Task.FromResult("second")));
        Assert.Equal(("first", true), await keys.OnceAsync("news", $"{IdempotencyKeys.Most}", "request", () => Task.FromResult("second")));
        Assert.Equal(("third", false), await keys.OnceAsync("archive", $"{IdempotencyKeys.Most}", "request", () => Task.FromResult("third")));
    }

    [Fact]
    public async Task An_answer_is_forgotten_after_its_time()
    {
        var clock = new HandClock();
        var keys = new IdempotencyKeys(clock);
        await keys.OnceAsync("news", "key", "request", () => Task.FromResult("first"));
        clock.Now += IdempotencyKeys.Kept + TimeSpan.FromSeconds(1);
        Assert.Equal(("second", false), await keys.OnceAsync("news", "key", "request", () => Task.FromResult("second")));
    }

    async Task<HttpResponseMessage> PostAsync(string key, object article)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = JsonContent.Create(article) };
        request.Headers.Add("Idempotency-Key", key);
        return await gateway.Http.SendAsync(request);
    }

    sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 2, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
