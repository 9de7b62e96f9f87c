using System.Text;
using System.Xml.Linq;
using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Identities;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Identities;

public sealed class ListingThatLacksSomebody
{
    [Theory]
    [InlineData("UserDetailList", "users that GetAccountSummary counts")]
    [InlineData("GroupDetailList", "groups that GetAccountSummary counts")]
    [InlineData("RoleDetailList", "roles that GetAccountSummary counts")]
    public async Task Proves_nothing_where_a_whole_kind_is_missing(string list, string missing)
    {
        await using var migration = await Arranged("GetAccountAuthorizationDetails", list);

        foreach (var check in new ICheck[] { new AdministratorsHaveMfa(), new AdministratorsHaveNoKeys(), new AdministratorsAreUsed(90), new OnlyTheseMayDoEverything(["user/ada"]) })
        {
            (await migration.OfProduction(check)).ShouldBeUnproven(missing);
        }
    }

    [Fact]
    public async Task Proves_nothing_where_the_group_of_a_user_is_missing()
    {
        await using var migration = await Arranged("", "");
        migration.Production.Users["ada"].Groups.Add("gone");

        (await migration.OfProduction(new AdministratorsHaveMfa())).ShouldBeUnproven("the group gone, which somebody is in");
    }

    [Fact]
    public async Task Proves_nothing_of_use_where_a_user_is_not_among_those_who_sign_in()
    {
        await using var migration = await Arranged("ListUsers", "Users");

        (await migration.OfProduction(new AdministratorsAreUsed(90))).ShouldBeUnproven("ListUsers: ada");
    }

    private static async Task<EmulatedMigration> Arranged(string operation, string emptied)
    {
        var migration = await People.Nobody((call, answer) =>
        {
            if (call.Operation == operation)
            {
                Empty(answer, emptied);
            }
        });
        var production = migration.Production;
        production.AddAdministrator("ada", "arn:aws:iam::987654321098:mfa/ada");
        production.Groups["readers"] = new IamGroup { Name = "readers", Arn = "arn:aws:iam::987654321098:group/readers", Id = "AGPA" };
        production.AddAdministratorRole("admins", """{"AWS":"arn:aws:iam::987654321098:root"}""", People.MfaForUsers);
        return migration;
    }

    private static void Empty(LeavingAnswer answer, string list)
    {
        var xml = XElement.Parse(Encoding.UTF8.GetString(answer.Body));
        xml.Descendants().Single(element => element.Name.LocalName == list).RemoveNodes();
        answer.Body = Encoding.UTF8.GetBytes(xml.ToString());
    }
}
