using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Question = Grpc.Reflection.V1.ServerReflectionRequest.MessageRequestOneofCase;

namespace Khabar.Defaults.Reflection;

/// <summary>Answers the questions of the reflection protocol. Safe for concurrent use.</summary>
sealed class ReflectionAnswers(DescriptorCatalog catalog)
{
    public ServerReflectionResponse To(ServerReflectionRequest request)
    {
        var response = request.MessageRequestCase switch
        {
            Question.FileByFilename => Files(catalog.File(request.FileByFilename), $"file '{request.FileByFilename}'"),
            Question.FileContainingSymbol =>
                Files(catalog.FileDeclaring(request.FileContainingSymbol), $"symbol '{request.FileContainingSymbol}'"),
            Question.FileContainingExtension => Extension(request.FileContainingExtension),
            Question.AllExtensionNumbersOfType => ExtensionNumbers(request.AllExtensionNumbersOfType),
            Question.ListServices => Services(),
            _ => Error(StatusCode.InvalidArgument, "message_request is not set: ask for a file, a symbol, an extension or the services."),
        };
        response.ValidHost = request.Host;
        response.OriginalRequest = request;
        return response;
    }

    ServerReflectionResponse Extension(ExtensionRequest extension) => Files(
        catalog.FileExtending(extension.ContainingType, extension.ExtensionNumber),
        $"extension {extension.ExtensionNumber} of '{extension.ContainingType}'");

    ServerReflectionResponse ExtensionNumbers(string message) => catalog.ExtensionNumbers(message) is { } numbers
        ? new() { AllExtensionNumbersResponse = new() { BaseTypeName = message, ExtensionNumber = { numbers } } }
        : Error(StatusCode.NotFound, $"There is no message '{message}'.");

    ServerReflectionResponse Services() => new()
    {
        ListServicesResponse = new() { Service = { catalog.Services.Select(name => new ServiceResponse { Name = name }) } },
    };

    static ServerReflectionResponse Files(FileDescriptor? file, string what) => file is null
        ? Error(StatusCode.NotFound, $"There is no {what}.")
        : new()
        {
            FileDescriptorResponse = new()
            {
                FileDescriptorProto = { DescriptorCatalog.WithImports(file).Select(one => one.SerializedData) },
            },
        };

    static ServerReflectionResponse Error(StatusCode code, string message) =>
        new() { ErrorResponse = new() { ErrorCode = (int)code, ErrorMessage = message } };
}
