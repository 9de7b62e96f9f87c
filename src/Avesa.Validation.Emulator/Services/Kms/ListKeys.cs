using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Kms;

/// <summary>Lists the account's keys, by id.</summary>
/// <remarks>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html</remarks>
internal sealed class ListKeys : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListKeys);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("kms:ListKeys", "*");
        return KmsPages.Answer(
            call, input, "Keys", call.Account.Keys.Values, key => key.Id, key => new JsonObject { ["KeyId"] = key.Id, ["KeyArn"] = key.Arn }, 100, 1000);
    }
}
