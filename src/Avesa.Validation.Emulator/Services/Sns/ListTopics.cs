using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Sns;

/// <summary>The account's topics, 100 a page.</summary>
/// <remarks>https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html</remarks>
internal sealed class ListTopics : IOperation
{
    private const int PageSize = 100;

    /// <inheritdoc />
    public string Name => nameof(ListTopics);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("SNS:ListTopics", call.Account.ArnOf("sns", "*"));
        var page = Page.Of(call, call.Account.Topics.Values, topic => topic.Arn, PageSize, input.Text("NextToken"), "", () => SnsTopics.Invalid("NextToken"));
        var output = new JsonObject { ["Topics"] = new JsonArray([.. page.Items.Select(topic => new JsonObject { ["TopicArn"] = topic.Arn })]) };
        if (page.Next is { } next)
        {
            output["NextToken"] = next;
        }

        return output;
    }
}
