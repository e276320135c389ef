using System.Net;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using static Khabar.Bench.Grpc.EchoService;

namespace Khabar.Bench.Grpc;

/// <summary>The benchmark's server: the echo service, and a bare HTTP/2 echo beside it to compare with.</summary>
sealed class EchoServer : IAsyncDisposable
{
    /// <summary>The path of the bare echo.</summary>
    public const string BarePath = "/bare";

    readonly WebApplication app;

    EchoServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<EchoServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<Echo>();
        var app = builder.Build();
        app.MapGrpcService<Echo>();
        app.MapPost(BarePath, (RequestDelegate)(http => http.Request.Body.CopyToAsync(http.Response.Body)));
        await app.StartAsync();
        return new EchoServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    sealed class Echo : EchoServiceBase
    {
        public override Task<EchoMessage> Unary(EchoMessage request, ServerCallContext context) => Task.FromResult(request);

        public override async Task ServerStream(
            StreamRequest request, IServerStreamWriter<EchoMessage> responseStream, ServerCallContext context)
        {
            var message = new EchoMessage { Body = ByteString.CopyFrom(new byte[request.Size]) };
            for (var i = 0; i < request.Count; i++) await responseStream.WriteAsync(message);
        }

        public override async Task Duplex(
            IAsyncStreamReader<EchoMessage> requestStream, IServerStreamWriter<EchoMessage> responseStream, ServerCallContext context)
        {
            while (await requestStream.MoveNext()) await responseStream.WriteAsync(requestStream.Current);
        }
    }
}
