using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Switches point-in-time recovery on or off; a window that was off begins anew.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html</remarks>
internal sealed class UpdateContinuousBackups : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(UpdateContinuousBackups);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var table = call.DemandBackedUpTable("dynamodb:UpdateContinuousBackups", input.TableName());
        var specification = input.RequiredStructure("PointInTimeRecoverySpecification");
        var enabled = specification.Flag("PointInTimeRecoveryEnabled");
        var period = specification.OptionalInteger("RecoveryPeriodInDays", 1, 35);
        table.PointInTimeRecoverySince = !enabled ? null : table.PointInTimeRecovery ? table.PointInTimeRecoverySince : call.Now;
        table.PointInTimeRecovery = enabled;
        table.RecoveryPeriodInDays = period ?? table.RecoveryPeriodInDays;
        return new JsonObject { ["ContinuousBackupsDescription"] = ContinuousBackups.Of(table, call.Now) };
    }
}
