using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Estate.Defects;

namespace Avesa.Validation.Emulator.Tests.Estate;

public sealed class NamedDefects(BuiltEstate estate) : IClassFixture<BuiltEstate>
{
    [Fact]
    public void Each_change_their_moment_and_no_other_one_after_all_the_others_too()
    {
        var prints = estate.Cloud.Moments.ToDictionary(pair => pair.Key, pair => Fingerprint.Of(pair.Value));
        foreach (var defect in DefectCatalogue.All)
        {
            DefectCatalogue.Apply(estate.Cloud, defect.Name);
            var print = Fingerprint.Of(estate.Cloud.Moments[defect.MomentName]);

            print.Should().NotBe(prints[defect.MomentName], $"{defect.Name} breaks something");
            prints[defect.MomentName] = print;
        }

        var healthy = BuiltEstate.At(estate.Before.Now);
        DefectCatalogue.Apply(healthy.Cloud, DefectCatalogue.All.Where(defect => defect.MomentName == "before-cutover").Select(defect => defect.Name));
        Fingerprint.Of(healthy.Cloud.Moments["before-cutover"]).Should().Be(prints["before-cutover"], "nothing of it came from a defect of the other moment");
    }

    [Fact]
    public void Leave_room_for_harmless_changes_which_change_their_moment_too()
    {
        var unharmed = BuiltEstate.At(estate.Before.Now).Cloud;
        var prints = unharmed.Moments.ToDictionary(pair => pair.Key, pair => Fingerprint.Of(pair.Value));
        foreach (var change in DefectCatalogue.Harmless)
        {
            DefectCatalogue.Apply(unharmed, change.Name);
            var print = Fingerprint.Of(unharmed.Moments[change.MomentName]);

            print.Should().NotBe(prints[change.MomentName], $"{change.Name} changes something");
            prints[change.MomentName] = print;
        }
    }

    [Fact]
    public void Have_names_that_tell_them_apart_and_say_what_is_wrong()
    {
        DefectCatalogue.All.Should().HaveCountGreaterThan(120);
        DefectCatalogue.Harmless.Should().HaveCountGreaterThan(30);
        DefectCatalogue.Changes.Should().OnlyHaveUniqueItems(change => change.Name).And.OnlyHaveUniqueItems(change => change.Description);
        DefectCatalogue.Changes.Should().OnlyContain(change => DefectCatalogue.Find(change.Name) == change && change.Description.EndsWith('.'));
        DefectCatalogue.Changes.Select(change => change.MomentName).Distinct().Should().Equal("before-cutover", "after-cutover");
    }

    [Fact]
    public void Are_refused_where_their_moment_is_not()
    {
        var cloud = HealthyEstate.Build(estate.After);

        var apply = () => DefectCatalogue.Apply(cloud, "item-missing");
        var misspelt = () => DefectCatalogue.Apply(cloud, "item-misssing");

        apply.Should().Throw<ArgumentException>().WithMessage("*'item-missing' belongs to the moment before-cutover*");
        misspelt.Should().Throw<ArgumentException>().WithMessage("*no defect 'item-misssing'*");
    }
}
