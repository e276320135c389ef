using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.AspNetCore.Tests.Hosting;
using Grpc.Core;
using Grpc.Net.Client;
using Khabar.Interop;
using Microsoft.AspNetCore.Hosting;

namespace Grpc.AspNetCore.Tests.Client;

public sealed class TlsTests : IAsyncLifetime
{
    readonly X509Certificate2 certificate = SelfSigned();
    TestHost host = null!;

    public async Task InitializeAsync() => host = await TestHost.StartAsync(listen: endpoint => endpoint.UseHttps(certificate));

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_call_over_tls_carries_call_credentials()
    {
        using var channel = GrpcChannel.ForAddress(host.Address, Trusting());
        var credentials = CallCredentials.FromInterceptor((context, metadata) =>
        {
            metadata.Add("x-grpc-test-echo-initial", context.ServiceUrl);
            return Task.CompletedTask;
        });
        using var call = new TestService.TestServiceClient(channel).EmptyCallAsync(new Empty(), new CallOptions(credentials: credentials));
        var service = $"{host.Address.GetLeftPart(UriPartial.Authority)}/khabar.interop.TestService";
        Assert.Equal(service, (await call.ResponseHeadersAsync).GetValue("x-grpc-test-echo-initial"));
    }

    [Fact]
    public async Task A_resolved_server_is_certified_by_the_name_that_was_asked_for()
    {
        using var channel = GrpcChannel.ForAddress($"dns:///localhost:{host.Address.Port}", Trusting(ChannelCredentials.SecureSsl));
        await new TestService.TestServiceClient(channel).EmptyCallAsync(new Empty());
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_unavailable()
    {
        using var channel = GrpcChannel.ForAddress(host.Address);
        var exception = await Assert.ThrowsAsync<RpcException>(
            () => new TestService.TestServiceClient(channel).EmptyCallAsync(new Empty()).ResponseAsync);
        Assert.Contains(exception.StatusCode, new[] { StatusCode.Unavailable, StatusCode.Internal });
    }

    [Fact]
    public void Credentials_that_contradict_the_address_are_refused() => Assert.Throws<ArgumentException>(
        () => GrpcChannel.ForAddress(host.Address, new GrpcChannelOptions { Credentials = ChannelCredentials.Insecure }));

    GrpcChannelOptions Trusting(ChannelCredentials? credentials = null) => new()
    {
        Credentials = credentials,
        HttpHandler = new SocketsHttpHandler
        {
            // Only the chain may be unknown: the name must fit.
            SslOptions = { RemoteCertificateValidationCallback = (_, theirs, _, errors) =>
                errors == SslPolicyErrors.RemoteCertificateChainErrors && theirs!.GetCertHashString() == certificate.GetCertHashString() },
        },
    };

    static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
