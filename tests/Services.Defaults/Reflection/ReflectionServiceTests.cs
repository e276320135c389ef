using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Khabar.Defaults.Tests.Hosting;

namespace Khabar.Defaults.Tests.Reflection;

public sealed class ReflectionServiceTests : IAsyncLifetime
{
    const string HealthFile = "grpc/health/v1/health.proto";

    DefaultsHost host = null!;

    public async Task InitializeAsync() => host = await DefaultsHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task The_mapped_services_are_listed_by_name()
    {
        var answer = await AskAsync(new ServerReflectionRequest { ListServices = "" });
        Assert.Equal(
            ["grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection"],
            answer.ListServicesResponse.Service.Select(service => service.Name));
    }

    [Theory]
    [InlineData("grpc.health.v1.Health")]
    [InlineData("grpc.health.v1.Health.Check")]
    [InlineData("grpc.health.v1.HealthCheckRequest")]
    [InlineData("grpc.health.v1.HealthCheckRequest.service")]
    [InlineData("grpc.health.v1.HealthCheckResponse.ServingStatus")]
    public async Task A_symbol_is_answered_with_the_file_that_declares_it(string symbol) =>
        Assert.Equal([HealthFile], Files(await AskAsync(new ServerReflectionRequest { FileContainingSymbol = symbol })));

    [Fact]
    public async Task A_file_is_answered_by_its_name() =>
        Assert.Equal([HealthFile], Files(await AskAsync(new ServerReflectionRequest { FileByFilename = HealthFile })));

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        Assert.Equal(5, (await AskAsync(new ServerReflectionRequest { FileContainingSymbol = "no.such.Thing" })).ErrorResponse.ErrorCode);
        Assert.Equal(5, (await AskAsync(new ServerReflectionRequest { FileByFilename = "no.proto" })).ErrorResponse.ErrorCode);
        Assert.Equal(
            5, (await AskAsync(new ServerReflectionRequest { AllExtensionNumbersOfType = "no.such.Thing" })).ErrorResponse.ErrorCode);
        Assert.Equal(5, (await AskAsync(new ServerReflectionRequest
        {
            FileContainingExtension = new ExtensionRequest { ContainingType = "grpc.health.v1.HealthCheckRequest", ExtensionNumber = 7 },
        })).ErrorResponse.ErrorCode);
    }

    [Fact]
    public async Task A_message_without_extensions_has_no_extension_numbers()
    {
        var answer = await AskAsync(new ServerReflectionRequest { AllExtensionNumbersOfType = "grpc.health.v1.HealthCheckRequest" });
        Assert.Empty(answer.AllExtensionNumbersResponse.ExtensionNumber);
    }

    [Fact]
    public async Task A_request_without_a_question_is_invalid() =>
        Assert.Equal(3, (await AskAsync(new ServerReflectionRequest())).ErrorResponse.ErrorCode);

    [Fact]
    public async Task Several_questions_of_one_stream_are_answered_in_order()
    {
        using var call = new ServerReflection.ServerReflectionClient(host.Channel).ServerReflectionInfo();
        foreach (var name in new[] { "one", "two" })
        {
            await call.RequestStream.WriteAsync(new ServerReflectionRequest { Host = name, ListServices = "" });
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(name, call.ResponseStream.Current.ValidHost);
        }
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task The_older_name_of_the_service_answers_the_same()
    {
        using var call = new Grpc.Reflection.V1Alpha.ServerReflection.ServerReflectionClient(host.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(
            new Grpc.Reflection.V1Alpha.ServerReflectionRequest { FileContainingSymbol = "grpc.health.v1.Health" });
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext());
        Assert.Single(call.ResponseStream.Current.FileDescriptorResponse.FileDescriptorProto);
    }

    async Task<ServerReflectionResponse> AskAsync(ServerReflectionRequest question)
    {
        using var call = new ServerReflection.ServerReflectionClient(host.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(question);
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext());
        return call.ResponseStream.Current;
    }

    static IEnumerable<string> Files(ServerReflectionResponse answer) =>
        answer.FileDescriptorResponse.FileDescriptorProto.Select(file => FileDescriptorProto.Parser.ParseFrom(file).Name);
}
