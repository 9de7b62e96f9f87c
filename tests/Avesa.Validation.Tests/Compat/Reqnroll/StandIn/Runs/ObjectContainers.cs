using Reqnroll.BoDi;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class ObjectContainers
{
    [Fact]
    public void Create_one_object_a_type_by_its_longest_constructor()
    {
        using var container = new ObjectContainer();

        container.Resolve<Car>().Should().BeSameAs(container.Resolve<Car>());
        container.Resolve<Car>().Engine.Should().BeSameAs(container.Resolve<Engine>());
    }

    [Fact]
    public void Find_outside_what_is_known_there_and_create_the_rest_inside()
    {
        using var outer = new ObjectContainer();
        using var inner = new ObjectContainer(outer);
        var engine = outer.Resolve<Engine>();

        inner.Resolve<Car>().Engine.Should().BeSameAs(engine);
        outer.IsRegistered<Car>().Should().BeFalse();
        inner.IsRegistered<Engine>().Should().BeTrue();
    }

    [Fact]
    public void Take_instances_types_and_factories_by_name_too()
    {
        using var container = new ObjectContainer();
        container.RegisterTypeAs<Engine, IEngine>();
        container.RegisterInstanceAs<IEngine>(new Engine(), "spare");
        container.RegisterFactoryAs<IEngine>(() => new Engine(), "made");

        container.Resolve<IEngine>().Should().NotBeSameAs(container.Resolve<IEngine>("spare"));
        container.Resolve<IEngine>("made").Should().BeSameAs(container.Resolve<IEngine>("made"));
        container.ResolveAll<IEngine>().Should().HaveCount(3);
    }

    [Fact]
    public void Create_anew_each_time_when_told()
    {
        using var container = new ObjectContainer();
        container.RegisterFactoryAs<IEngine>(_ => new Engine()).InstancePerDependency();

        container.Resolve<IEngine>().Should().NotBeSameAs(container.Resolve<IEngine>());
    }

    [Fact]
    public void Dispose_what_they_created_and_not_what_they_were_given()
    {
        var container = new ObjectContainer();
        using var given = new Trailer();
        container.RegisterInstanceAs(given);
        var created = container.Resolve<Engine>();

        container.Dispose();

        created.Disposed.Should().BeTrue();
        given.Disposed.Should().BeFalse();
        container.Invoking(gone => gone.Resolve<Car>()).Should().Throw<ObjectContainerException>().WithMessage("Object container disposed");
    }

    [Fact]
    public void Refuse_to_register_what_was_resolved_already()
    {
        using var container = new ObjectContainer();
        container.Resolve<Engine>();

        container.Invoking(late => late.RegisterInstanceAs(new Engine())).Should().Throw<ObjectContainerException>().WithMessage("An object has already been resolved*");
    }

    [Fact]
    public void Name_the_path_to_what_cannot_be_created()
    {
        using var container = new ObjectContainer();

        container.Invoking(asked => asked.Resolve<Garage>()).Should().Throw<ObjectContainerException>()
            .WithMessage("Interface cannot be resolved: *IEngine (resolution path: *Garage)");
        container.Invoking(asked => asked.Resolve<Hen>()).Should().Throw<ObjectContainerException>()
            .WithMessage("Circular dependency found! *Hen (resolution path: *Hen->*Egg)");
        container.Invoking(asked => asked.Resolve<Price>()).Should().Throw<ObjectContainerException>()
            .WithMessage("Primitive types or structs cannot be resolved: System.Int32*");
    }

    private interface IEngine;

    private sealed class Engine : IEngine, IDisposable
    {
        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }

    private sealed class Trailer : IDisposable
    {
        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }

    private sealed class Car(Engine engine)
    {
        public Engine Engine { get; } = engine;
    }

    private sealed class Garage(IEngine engine)
    {
        public IEngine Engine { get; } = engine;
    }

    private sealed class Hen(Egg egg)
    {
        public Egg Egg { get; } = egg;
    }

    private sealed class Egg(Hen hen)
    {
        public Hen Hen { get; } = hen;
    }

    private sealed class Price(int cents)
    {
        public int Cents { get; } = cents;
    }
}
