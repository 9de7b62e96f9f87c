using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Amazon.IdentityManagement.Model;

namespace Avesa.Validation.Emulator.Tests.Iam;

/// <summary>Deployment tools make roles; our own clients cannot, so the calls are signed by hand.</summary>
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html")]
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html")]
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html")]
public sealed class RoleMadeByAnotherTool(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private static readonly HttpClient Client = new();

    [Fact]
    public async Task Is_there_with_its_policies()
    {
        var created = await Call(("Action", "CreateRole"), ("RoleName", "made"), ("Path", "/app/"), ("AssumeRolePolicyDocument", IamOf.TrustsLambda), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "data"));
        var put = await Call(("Action", "PutRolePolicy"), ("RoleName", "made"), ("PolicyName", "read"), ("PolicyDocument", IamOf.Document("Allow", "s3:GetObject")));
        var attached = await Call(("Action", "AttachRolePolicy"), ("RoleName", "made"), ("PolicyArn", "arn:aws:iam::aws:policy/SecurityAudit"));
        using var iam = accounts.Iam();
        var role = (await iam.GetRoleAsync(new GetRoleRequest { RoleName = "made" }, TestContext.Current.CancellationToken)).Role;

        new[] { created.Status, put.Status, attached.Status }.Should().Equal(200, 200, 200);
        (role.Arn, role.Tags[0].Value, role.MaxSessionDuration).Should().Be(("arn:aws:iam::987654321098:role/app/made", "data", 3600));
        role.RoleId.Should().MatchRegex("^AROA[A-Z2-7]{17}$");
        accounts.Production.Roles["made"].InlinePolicies.Should().ContainKey("read");
        accounts.Production.Roles["made"].AttachedPolicies.Should().Equal("arn:aws:iam::aws:policy/SecurityAudit");
    }

    [Fact]
    public async Task Is_refused_when_there_is_one_of_that_name_in_any_case()
    {
        accounts.Production.AddRole("Taken");

        var (status, code) = await Call(("Action", "CreateRole"), ("RoleName", "taken"), ("AssumeRolePolicyDocument", IamOf.TrustsLambda));

        (status, code).Should().Be((409, "EntityAlreadyExists"));
    }

    [Theory]
    [InlineData("CreateRole", "AssumeRolePolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""", "MalformedPolicyDocument")]
    [InlineData("CreateRole", "AssumeRolePolicyDocument", "", "ValidationError")]
    [InlineData("PutRolePolicy", "PolicyDocument", IamOf.TrustsLambda, "MalformedPolicyDocument")]
    [InlineData("PutRolePolicy", "PolicyDocument", "{", "MalformedPolicyDocument")]
    [InlineData("AttachRolePolicy", "PolicyArn", "arn:aws:iam::aws:policy/NoSuchPolicy", "NoSuchEntity")]
    public async Task Is_refused_with_wrong_input(string action, string member, string value, string expected)
    {
        accounts.Production.AddRole("victim");

        var (_, code) = await Call(("Action", action), ("RoleName", action == "CreateRole" ? "new" : "victim"), ("PolicyName", "p"), (member, value));

        code.Should().Be(expected);
    }

    private async Task<(int Status, string? Code)> Call(params (string Key, string Value)[] members)
    {
        using var form = new FormUrlEncodedContent(members.Append(("Version", "2010-05-08")).ToDictionary(member => member.Item1, member => member.Item2));
        var body = await form.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = accounts.Emulator.Endpoint.Authority,
            ["x-amz-date"] = DateTimeOffset.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, accounts.Emulator.Endpoint) { Content = form };
        var authorization = SignedRequest.Authorization(await TwoAccounts.ProductionKey.GetCredentialsAsync(), "iam", HttpMethod.Post, "/", headers, body);
        request.Headers.TryAddWithoutValidation("x-amz-date", headers["x-amz-date"]);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = XElement.Parse(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        return ((int)response.StatusCode, answer.Descendants().FirstOrDefault(element => element.Name.LocalName == "Code")?.Value);
    }
}
