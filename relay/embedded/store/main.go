// Command store serves the MongoDB wire protocol over SQLite files in one folder, until SIGTERM.
package main

import (
	"context"
	"flag"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	address := flag.String("address", "127.0.0.1:27017", "host and port to listen on")
	dir := flag.String("dir", "", "folder of the data, must exist")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	// At lower levels the log would hold whole documents.
	errorsOnly := slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})
	store, err := ferretdb.New(&ferretdb.Config{
		Logger:    slog.New(errorsOnly),
		Listener:  ferretdb.ListenerConfig{TCP: *address},
		Handler:   "sqlite",
		SQLiteURL: "file:" + *dir + "/",
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := store.Run(ctx); err != nil {
		log.Fatal(err)
	}
}
