using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/programming.html")]
public sealed class QueryOperation
{
    private const string Simulation = """
        <SimulatePrincipalPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
          <SimulatePrincipalPolicyResult>
            <IsTruncated>false</IsTruncated>
            <EvaluationResults>
              <member>
                <EvalActionName>s3:GetObject</EvalActionName>
                <EvalDecision>explicitDeny</EvalDecision>
                <MatchedStatements>
                  <member>
                    <SourcePolicyId>p</SourcePolicyId>
                    <StartPosition><Line>3</Line><Column>7</Column></StartPosition>
                  </member>
                </MatchedStatements>
                <MissingContextValues/>
                <EvalDecisionDetails><entry><key>a</key><value>allowed</value></entry></EvalDecisionDetails>
                <Unknown><member>1</member></Unknown>
              </member>
            </EvaluationResults>
          </SimulatePrincipalPolicyResult>
          <ResponseMetadata><RequestId>request-2</RequestId></ResponseMetadata>
        </SimulatePrincipalPolicyResponse>
        """;

    [Fact]
    public async Task Is_a_form_with_numbered_members_signed_for_the_global_region()
    {
        await using var stub = (await AwsStub.Start()).Answers(Simulation, type: "text/xml");
        using var iam = new AmazonIdentityManagementServiceClient(AwsStub.Credentials, stub.Config<AmazonIdentityManagementServiceConfig>());

        await iam.SimulatePrincipalPolicyAsync(
            new SimulatePrincipalPolicyRequest
            {
                PolicySourceArn = "arn:aws:iam::1:role/r",
                ActionNames = ["s3:GetObject", "s3:PutObject"],
                ResourceArns = [],
                ContextEntries =
                [
                    new ContextEntry { ContextKeyName = "aws:SourceVpc", ContextKeyType = ContextKeyTypeEnum.String, ContextKeyValues = ["v 1"] },
                ],
                MaxItems = 5,
            },
            TestContext.Current.CancellationToken);

        stub.Request.Method.Should().Be("POST");
        stub.Request.Target.Should().Be("/");
        stub.Request.Headers["Content-Type"].ToString().Should().StartWith("application/x-www-form-urlencoded");
        stub.Request.SigningScope.Should().Be("us-east-1/iam/aws4_request");
        stub.Request.Form.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["Action"] = "SimulatePrincipalPolicy",
            ["Version"] = "2010-05-08",
            ["PolicySourceArn"] = "arn:aws:iam::1:role/r",
            ["ActionNames.member.1"] = "s3:GetObject",
            ["ActionNames.member.2"] = "s3:PutObject",
            ["ResourceArns"] = "",
            ["ContextEntries.member.1.ContextKeyName"] = "aws:SourceVpc",
            ["ContextEntries.member.1.ContextKeyType"] = "string",
            ["ContextEntries.member.1.ContextKeyValues.member.1"] = "v 1",
            ["MaxItems"] = "5",
        });
    }

    [Fact]
    public async Task Reads_lists_maps_and_nested_structures()
    {
        await using var stub = (await AwsStub.Start()).Answers(Simulation, type: "text/xml");
        using var iam = new AmazonIdentityManagementServiceClient(AwsStub.Credentials, stub.Config<AmazonIdentityManagementServiceConfig>());

        var request = new SimulatePrincipalPolicyRequest { PolicySourceArn = "arn:aws:iam::1:role/r", ActionNames = ["s3:GetObject"] };
        var response = await iam.SimulatePrincipalPolicyAsync(request, TestContext.Current.CancellationToken);

        var result = response.EvaluationResults.Single();
        result.EvalDecision.Should().Be(PolicyEvaluationDecisionType.ExplicitDeny);
        result.MatchedStatements.Single().StartPosition.Line.Should().Be(3);
        result.EvalDecisionDetails.Should().Equal(new Dictionary<string, string> { ["a"] = "allowed" });
        result.MissingContextValues.Should().BeNull("the SDK leaves a collection without members null");
        response.IsTruncated.Should().BeFalse();
        response.ResponseMetadata.RequestId.Should().Be("request-2");
    }

    [Fact]
    public async Task Reads_times_as_utc()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """
            <GetRoleResponse><GetRoleResult><Role><RoleName>r</RoleName><CreateDate>2026-11-20T02:45:00Z</CreateDate>
            <MaxSessionDuration>3600</MaxSessionDuration><Tags><member><Key>k</Key><Value></Value></member></Tags>
            <AssumeRolePolicyDocument>%7B%22Version%22%3A%222012-10-17%22%7D</AssumeRolePolicyDocument></Role></GetRoleResult></GetRoleResponse>
            """,
            type: "text/xml");
        using var iam = new AmazonIdentityManagementServiceClient(AwsStub.Credentials, stub.Config<AmazonIdentityManagementServiceConfig>());

        var role = (await iam.GetRoleAsync(new GetRoleRequest { RoleName = "r" }, TestContext.Current.CancellationToken)).Role;

        role.CreateDate.Should().Be(new DateTime(2026, 11, 20, 2, 45, 0, DateTimeKind.Utc));
        role.CreateDate!.Value.Kind.Should().Be(DateTimeKind.Utc);
        role.MaxSessionDuration.Should().Be(3600);
        role.Tags.Single().Value.Should().BeEmpty();
        role.AssumeRolePolicyDocument.Should().StartWith("%7B");
    }
}
