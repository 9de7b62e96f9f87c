using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudWatch;

/// <summary>Lists the metrics that were observed within two weeks (or three hours), 500 a page.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html</remarks>
internal sealed class ListMetrics : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListMetrics);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("cloudwatch:ListMetrics", "*");
        if (input.Flag("IncludeLinkedAccounts") || (input.Text("OwningAccount") is { } owner && owner != call.Account.Id))
        {
            throw NotImplementedHere.Part(call.Service, Name, "metrics of linked accounts");
        }

        var recently = input.OneOf("RecentlyActive", ["PT3H"], CloudWatchError.InvalidValue) is not null;
        var since = recently ? call.Now.AddHours(-3) : call.Now.AddDays(-14);
        var (metricNamespace, name, dimensions) = (input.Text("Namespace"), input.Text("MetricName"), input.Structures("Dimensions"));
        var wanted = dimensions.Select(dimension => (Name: dimension.Text("Name") ?? throw CloudWatchError.Missing("Dimensions.member.N.Name"), Value: dimension.Text("Value"))).ToList();
        var page = Page.Of(
            call,
            call.Account.Metrics.Where(metric =>
                (metricNamespace is null || metric.Key.Namespace == metricNamespace)
                && (name is null || metric.Key.Name == name)
                && wanted.All(filter => metric.Key.Pairs().Any(pair => pair.Name == filter.Name && (filter.Value is null || pair.Value == filter.Value)))
                && metric.Value.Snapshot().Any(point => point.Timestamp >= since)).Select(metric => metric.Key),
            key => $"{key.Namespace}\n{key.Name}\n{key.Dimensions}",
            500,
            input.Text("NextToken"),
            $"{metricNamespace}\n{name}\n{string.Join(';', wanted)}\n{recently}",
            () => CloudWatchError.Invalid("The next token specified is invalid."));
        var output = new JsonObject { ["Metrics"] = new JsonArray([.. page.Items.Select(Shape)]) };
        if (page.Next is { } next)
        {
            output["NextToken"] = next;
        }

        return output;
    }

    private static JsonObject Shape(MetricKey key) => new()
    {
        ["Namespace"] = key.Namespace,
        ["MetricName"] = key.Name,
        ["Dimensions"] = new JsonArray([.. key.Pairs().Select(pair => new JsonObject { ["Name"] = pair.Name, ["Value"] = pair.Value })]),
    };
}
