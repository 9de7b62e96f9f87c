using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Hosting;

var state = new Option<string>("--state") { Description = "What the two accounts hold.", DefaultValueFactory = _ => "before-cutover" };
state.AcceptOnlyFromAmong("before-cutover", "after-cutover", "empty");
var port = new Option<int>("--port") { Description = "The loopback port; 0 takes a free one." };
var latency = new Option<TimeSpan>("--latency")
{
    Description = "Added to every call, for example 50ms or 1.5s.",
    CustomParser = Duration,
    HelpName = "duration",
};
var defects = new Option<string[]>("--defects")
{
    Description = "What is to be wrong with the estate, or different without harm: names of --list-defects, comma-separated.",
    DefaultValueFactory = _ => [],
    CustomParser = argument => argument.Tokens.Single().Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    HelpName = "names",
};
var listDefects = new Option<bool>("--list-defects") { Description = "Lists the defects and the harmless changes, a line each, and ends: the name, the state that it belongs to, its kind (harmful, harmless), and what is different." };
var command = new RootCommand("Two emulated AWS accounts, source and production, behind one loopback endpoint. Prints the AWS config file with which any AWS client reaches them.")
{
    state,
    port,
    latency,
    defects,
    listDefects,
};
command.Validators.Add(result =>
{
    foreach (var name in result.GetValue(defects) ?? [])
    {
        if (DefectCatalogue.Find(name) is not { } defect)
        {
            result.AddError($"'{name}' is not a defect: --list-defects lists them.");
        }
        else if (defect.MomentName != result.GetValue(state))
        {
            result.AddError($"The defect '{name}' belongs to --state {defect.MomentName}.");
        }
    }
});
command.SetAction(async (arguments, cancellationToken) =>
{
    if (arguments.GetValue(listDefects))
    {
        foreach (var change in DefectCatalogue.Changes)
        {
            await Console.Out.WriteLineAsync($"{change.Name,-34} {change.MomentName,-14}  {change.Kind,-8}  {change.Description}");
        }

        return 0;
    }

    var now = TimeProvider.System.GetUtcNow();
    var moment = arguments.GetValue(state) switch
    {
        "before-cutover" => EstateMoment.BeforeCutover(now),
        "after-cutover" => EstateMoment.AfterCutover(now),
        _ => EstateMoment.Empty(now),
    };
    var cloud = moment.Name == "empty" ? EmptyEstate.Build(moment) : HealthyEstate.Build(moment);
    DefectCatalogue.Apply(cloud, arguments.GetValue(defects) ?? []);
    AwsEmulator started;
    try
    {
        started = await AwsEmulator.Start(
            cloud,
            new EmulatorOptions { Port = arguments.GetValue(port), Latency = arguments.GetValue(latency) },
            cancellationToken);
    }
    catch (IOException error)
    {
        await Console.Error.WriteLineAsync($"{error.Message} Choose another --port, or leave it out to take a free one.");
        return 1;
    }

    await using var emulator = started;
    await Console.Out.WriteAsync(
        $"""
        # Two emulated AWS accounts, {moment.Name}, at {emulator.Endpoint}. Ctrl-C ends them, and everything in them.
        # This output is an AWS config file. Save it, then for example:
        #   export AWS_CONFIG_FILE=avesa.config AWS_SHARED_CREDENTIALS_FILE=/dev/null
        #   aws --profile {AwsConfig.ProductionProfile} dynamodb list-tables
        # The source was stopped at {moment.SourceStoppedAt:yyyy-MM-ddTHH:mm:ssK}, the cutover is at {moment.CutoverAt:yyyy-MM-ddTHH:mm:ssK}.

        {AwsConfig.Text(moment, emulator.Endpoint)}
        """);
    await Console.Out.FlushAsync(cancellationToken);
    await emulator.WaitForShutdown(cancellationToken);
    return 0;
});
return await command.Parse(args).InvokeAsync();

static TimeSpan Duration(ArgumentResult argument)
{
    var text = argument.Tokens.Single().Value;
    var (unit, length) = text.EndsWith("ms", StringComparison.Ordinal) ? (1.0, 2) : text.EndsWith('s') ? (1000.0, 1) : (0, 0);
    if (unit > 0 && double.TryParse(text[..^length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
    {
        return TimeSpan.FromMilliseconds(number * unit);
    }

    argument.AddError($"'{text}' is not a duration: write for example 50ms or 1.5s.");
    return TimeSpan.Zero;
}
