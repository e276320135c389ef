using System.Globalization;
using Khabar.Bench.Engine;
using Khabar.Bench.Extraction;
using Khabar.Bench.Grpc;
using Khabar.Bench.Ingest;
using Khabar.Bench.Scatter;
using Khabar.Bench.Search;
using Khabar.Bench.Suggest;

switch (args)
{
    case ["engine", .. var options]:
        return EngineBench.Run(options);
    case ["extraction", .. var options]:
        return await ExtractionBench.RunAsync(options);
    case ["ingest", .. var options]:
        return await IngestBench.RunAsync(options);
    case ["grpc", .. var options]:
        await GrpcBench.RunAsync(TimeSpan.FromSeconds(options is [var seconds, ..] ? double.Parse(seconds, CultureInfo.InvariantCulture) : 6));
        return 0;
    case ["scatter", .. var options]:
        return await ScatterBench.RunAsync(options);
    case ["search", .. var options]:
        return SearchBench.Run(options);
    case ["suggest", .. var options]:
        return await SuggestBench.RunAsync(options);
    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project bench -- engine [FOLDER] [--quick] [--documents N] [--rounds N]
                   dotnet run -c Release --project bench -- extraction [FOLDER] [--rounds N]
                   dotnet run -c Release --project bench -- ingest [--articles N]
                   dotnet run -c Release --project bench -- grpc [seconds a measurement]
                   dotnet run -c Release --project bench -- scatter [--articles N] [--rounds N]
                   dotnet run -c Release --project bench -- search [FOLDER]
                   dotnet run -c Release --project bench -- suggest [FOLDER]
            """);
        return 2;
}
