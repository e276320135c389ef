using Grpc.AspNetCore.Tests.Hosting;
using Khabar.Interop;

namespace Grpc.AspNetCore.Tests.Protocol;

public sealed class HostileConnectionTests : IAsyncLifetime
{
    const string Input = "/khabar.interop.TestService/StreamingInputCall";
    const string Duplex = "/khabar.interop.TestService/FullDuplexCall";
    static readonly byte[] EmptyMessage = [0, 0, 0, 0, 0];

    readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
    TestHost host = null!;

    public async Task InitializeAsync() => host = await TestHost.StartAsync();

    /// <summary>Whatever was sent, the server still answers on other connections.</summary>
    public async Task DisposeAsync()
    {
        await host.Client().EmptyCallAsync(new Empty(), cancellationToken: patience.Token);
        await host.DisposeAsync();
        patience.Dispose();
    }

    [Fact]
    public async Task A_storm_of_resets_does_not_take_the_server_down()
    {
        for (var round = 0; round < 5; round++)
        {
            using var connection = await Http2Connection.OpenAsync(host.Address);
            try
            {
                for (var id = 1; id < 2000; id += 2)
                {
                    await connection.SendRequestAsync(id, Duplex);
                    await connection.SendAsync(Http2Connection.Data, 0, id, EmptyMessage);
                    await connection.SendAsync(Http2Connection.Reset, 0, id, [0, 0, 0, 8]);
                }
            }
            catch (IOException)
            {
                // The server may close a connection that behaves like this.
            }
            await host.Client().EmptyCallAsync(new Empty(), cancellationToken: patience.Token);
        }
    }

    [Fact]
    public async Task A_connection_that_breaks_inside_a_message_ends_its_handler()
    {
        var journal = (CallJournal)host.Services.GetService(typeof(CallJournal))!;
        using (var connection = await Http2Connection.OpenAsync(host.Address))
        {
            await connection.SendRequestAsync(1, Input);
            await connection.SendAsync(Http2Connection.Data, 0, 1, [0, 0, 0, 1, 0, 1, 2, 3]);
            await journal.WaitForAsync("input began");
        }
        await Poll.UntilAsync(
            () => journal.Entries.Any(entry => entry.StartsWith("input cancelled", StringComparison.Ordinal)),
            TestHost.Patience, "the handler's end did not come");
    }

    [Fact]
    public async Task A_stream_that_is_half_closed_inside_a_message_is_answered()
    {
        using var connection = await Http2Connection.OpenAsync(host.Address);
        await connection.SendRequestAsync(1, Input);
        await connection.SendAsync(Http2Connection.Data, Http2Connection.EndStream, 1, [0, 0, 0, 1, 0, 1, 2, 3]);
        while (await connection.ReadAsync(patience.Token) is { } frame)
            if (frame is { StreamId: 1, Type: Http2Connection.Headers } && (frame.Flags & Http2Connection.EndStream) != 0)
                return;
        Assert.Fail("The connection was closed without an answer.");
    }

    [Fact]
    public async Task A_request_that_ends_with_its_headers_is_answered()
    {
        using var connection = await Http2Connection.OpenAsync(host.Address);
        await connection.SendRequestAsync(1, Duplex, Http2Connection.EndHeaders | Http2Connection.EndStream);
        while (await connection.ReadAsync(patience.Token) is { } frame)
            if (frame is { StreamId: 1, Type: Http2Connection.Headers } && (frame.Flags & Http2Connection.EndStream) != 0)
                return;
        Assert.Fail("The connection was closed without an answer.");
    }

    [Fact]
    public async Task Noise_instead_of_frames_closes_the_connection_only()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 20; round++)
        {
            using var connection = await Http2Connection.OpenAsync(host.Address);
            var noise = new byte[random.Next(1, 4000)];
            random.NextBytes(noise);
            try
            {
                await connection.SendRequestAsync(1, Duplex);
                await connection.WriteAsync(noise);
            }
            catch (IOException)
            {
                // The server has closed before the noise was over.
            }
        }
        var answer = await host.Client().EmptyCallAsync(new Empty(), cancellationToken: patience.Token);
        Assert.True(answer is not null, $"seed {seed}");
    }

    [Fact]
    public async Task Random_bodies_are_answered_with_a_status()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var body = new byte[random.Next(0, 64)];
            random.NextBytes(body);
            if (body.Length > 4 && random.Next(2) == 0) (body[0], body[1], body[2], body[3]) = (0, 0, 0, 0);
            using var response = await RawCall.SendAsync(host, round % 2 == 0 ? Input : Duplex, body);
            Assert.True(await RawCall.StatusAsync(response) is >= 0 and <= 16, $"seed {seed}, round {round}");
        }
    }
}
