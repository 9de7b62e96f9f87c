using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Lambda;
using Route = Avesa.Validation.Emulator.Protocols.Route;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS Lambda.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html</remarks>
internal sealed class LambdaService() : RestJsonService(
    "lambda",
    new Route("GET", "/2015-03-31/functions", new ListFunctions()),
    new Route("GET", "/2015-03-31/functions/{FunctionName}", new GetFunction()),
    new Route("GET", "/2015-03-31/functions/{FunctionName}/configuration", new GetFunctionConfiguration()),
    new Route("GET", "/2015-03-31/functions/{FunctionName}/policy", new GetPolicy()),
    new Route("GET", "/2019-09-30/functions/{FunctionName}/concurrency", new GetFunctionConcurrency()),
    new Route("GET", "/2021-10-31/functions/{FunctionName}/urls", new ListFunctionUrlConfigs()),
    new Route("GET", "/2015-03-31/functions/{FunctionName}/aliases", new ListAliases()),
    new Route("GET", "/2015-03-31/functions/{FunctionName}/versions", new ListVersionsByFunction()),
    new Route("GET", "/2015-03-31/event-source-mappings", new ListEventSourceMappings()),
    new Route("GET", "/2019-09-25/functions/{FunctionName}/event-invoke-config", new GetFunctionEventInvokeConfig()),
    new Route("GET", "/2016-08-19/account-settings", new GetAccountSettings()),
    new Route("POST", "/2015-03-31/functions/{FunctionName}/invocations", new Invoke()))
{
    /// <inheritdoc />
    public override Task WriteError(HttpContext http, AwsError error, string requestId) => base.WriteError(
        http,
        new AwsError(error.Code, error.Message, error.Status)
        {
            Members = new Dictionary<string, string>(error.Members ?? new Dictionary<string, string>())
            {
                ["Type"] = error.Status < StatusCodes.Status500InternalServerError ? "User" : "Service",
            },
        },
        requestId);

    /// <inheritdoc />
    protected override bool IsJson(Call call) => call.Operation != nameof(Invoke);

    /// <inheritdoc />
    protected override Task Write(Call call, Route route, JsonObject output) =>
        route.Operation is Invoke ? Invoke.Write(call.Http, output) : base.Write(call, route, output);
}
