using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam.Simulation;

/// <summary>What policies given as text permit.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html</remarks>
internal sealed class SimulateCustomPolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(SimulateCustomPolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("iam:SimulateCustomPolicy", "*");
        if (input["PolicyInputList"] is null)
        {
            throw Inputs.Violation(IamErrors.Validation, "null", "PolicyInputList", "Member must not be null");
        }

        return Simulator.Answer(call, input, new PrincipalPolicies([], null, null), input.Text("CallerArn"));
    }
}
