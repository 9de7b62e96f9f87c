using System.Net;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Avesa.Validation.Emulator.Model;
using static Avesa.Validation.Emulator.Tests.Iam.IamOf;

namespace Avesa.Validation.Emulator.Tests.Iam;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html")]
public sealed class SimulatedPrincipal : IClassFixture<TwoAccounts>
{
    private const string Table = "arn:aws:dynamodb:us-east-1:987654321098:table/TenantServices";
    private readonly AmazonIdentityManagementServiceClient iam;
    private readonly IamRole role;

    public SimulatedPrincipal(TwoAccounts accounts)
    {
        role = accounts.Production.AddRole("ingestion", "/app/");
        role.InlinePolicies["tables"] = Document("Allow", "dynamodb:GetItem", Table);
        role.AttachedPolicies.Add("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole");
        iam = accounts.Iam();
    }

    [Fact]
    public async Task Is_permitted_what_its_policies_permit()
    {
        var results = await Simulate(["dynamodb:GetItem", "dynamodb:PutItem"], [Table]);

        results.Select(result => (result.EvalActionName, result.EvalDecision.Value)).Should().Equal(("dynamodb:GetItem", "allowed"), ("dynamodb:PutItem", "implicitDeny"));
        results[0].MatchedStatements.Should().ContainSingle().Which.SourcePolicyId.Should().Be("role_ingestion_tables");
    }

    [Fact]
    public async Task Is_permitted_what_managed_policies_permit()
    {
        var result = (await Simulate(["logs:PutLogEvents"], ["arn:aws:logs:us-east-1:987654321098:log-group:/aws/lambda/x:*"])).Should().ContainSingle().Subject;

        result.EvalDecision.Value.Should().Be("allowed");
        result.MatchedStatements.Should().ContainSingle().Which.SourcePolicyId.Should().Be("AWSLambdaBasicExecutionRole");
    }

    [Fact]
    public async Task Is_held_by_its_boundary_unless_another_is_given()
    {
        role.PermissionsBoundary = "arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess";

        var bounded = await Simulate(["dynamodb:GetItem"], [Table]);
        var other = await Simulate(["dynamodb:GetItem"], [Table], request => request.PermissionsBoundaryPolicyInputList = [Document("Allow", "dynamodb:*")]);

        (bounded[0].EvalDecision.Value, bounded[0].PermissionsBoundaryDecisionDetail.AllowedByPermissionsBoundary).Should().Be(("implicitDeny", false));
        (other[0].EvalDecision.Value, other[0].PermissionsBoundaryDecisionDetail.AllowedByPermissionsBoundary).Should().Be(("allowed", true));
    }

    [Fact]
    public async Task Is_known_by_its_role_and_not_by_time_or_network()
    {
        role.InlinePolicies["tables"] = Document("Allow", "dynamodb:GetItem", Table, $",\"Condition\":{{\"StringEquals\":{{\"aws:PrincipalArn\":\"{role.Arn}\"}},\"Bool\":{{\"aws:SecureTransport\":\"true\"}}}}");

        var result = (await Simulate(["dynamodb:GetItem"], [Table])).Should().ContainSingle().Subject;

        result.EvalDecision.Value.Should().Be("implicitDeny");
        result.MissingContextValues.Should().Equal("aws:SecureTransport");
    }

    [Fact]
    public async Task Takes_no_resource_policy_when_it_is_a_role()
    {
        var asking = () => Simulate(["dynamodb:GetItem"], [Table], request => request.ResourcePolicy = Document("Allow", "*", Table, ",\"Principal\":\"*\""));

        await asking.Should().ThrowAsync<InvalidInputException>().WithMessage("Invalid caller - Caller must be an IAM user in this context.");
    }

    [Theory]
    [InlineData("arn:aws:iam::987654321098:role/nobody", "NoSuchEntity", "Unable to retrieve specified IAM entity.")]
    [InlineData("arn:aws:iam::987654321098:group/nobody", "NoSuchEntity", "Unable to retrieve specified IAM entity.")]
    [InlineData("arn:aws:iam::123456789012:role/x", "InvalidInput", "Invalid Policy Source Arn: caller's account 987654321098 does not have access to policies in account 123456789012.")]
    [InlineData("arn:aws:iam::987654321098:root", "InvalidInput", "Invalid ARN provided in the request: arn:aws:iam::987654321098:root")]
    [InlineData("arn:aws:sts::987654321098:assumed-role/a/b", "InvalidInput", "Invalid ARN provided in the request: arn:aws:sts::987654321098:assumed-role/a/b")]
    public async Task Must_be_an_entity_of_the_account(string arn, string code, string message)
    {
        var asking = () => Simulate(["dynamodb:GetItem"], [Table], request => request.PolicySourceArn = arn);

        var error = (await asking.Should().ThrowAsync<AmazonIdentityManagementServiceException>().WithMessage(message)).Which;
        (error.ErrorCode, error.StatusCode).Should().Be((code, code == "NoSuchEntity" ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Is_found_by_name_whatever_the_path() =>
        (await Simulate(["dynamodb:GetItem"], [Table], request => request.PolicySourceArn = "arn:aws:iam::987654321098:role/ingestion")).Should().ContainSingle();

    private async Task<List<EvaluationResult>> Simulate(List<string> actions, List<string> resources, Action<SimulatePrincipalPolicyRequest>? also = null)
    {
        var request = new SimulatePrincipalPolicyRequest { PolicySourceArn = role.Arn, ActionNames = actions, ResourceArns = resources };
        also?.Invoke(request);
        return (await iam.SimulatePrincipalPolicyAsync(request, TestContext.Current.CancellationToken)).EvaluationResults;
    }
}
